-- The current schema, for reading; migrations make it, and a test keeps this file equal to them.

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune', 'village')),
  kind TEXT,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  is_in_scope INTEGER NOT NULL CHECK (is_in_scope IN (0, 1)),
  position INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE criteria_set (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  decision TEXT NOT NULL,
  period TEXT NOT NULL,
  unit_level TEXT NOT NULL CHECK (unit_level IN ('province', 'district', 'commune', 'village')),
  standard TEXT NOT NULL CHECK (standard IN ('ntm', 'ntm-advanced', 'ntm-model')),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
  set_id TEXT NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL,
  short_name TEXT NOT NULL,
  name TEXT NOT NULL,
  is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
  position INTEGER NOT NULL,
  PRIMARY KEY (set_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sub_criterion (
  set_id TEXT NOT NULL,
  number TEXT NOT NULL,
  criterion TEXT NOT NULL,
  name TEXT NOT NULL,
  is_verified INTEGER NOT NULL CHECK (is_verified IN (0, 1)),
  position INTEGER NOT NULL,
  PRIMARY KEY (set_id, number),
  FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  issuer TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT,
  draft INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_set (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  set_id TEXT NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, set_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_column (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  column_id TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  recognised_ntm INTEGER CHECK (recognised_ntm >= 0),
  PRIMARY KEY (plan_id, column_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_column_unit (
  plan_id TEXT NOT NULL,
  column_id TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (plan_id, column_id, unit_id),
  FOREIGN KEY (plan_id, column_id) REFERENCES plan_column (plan_id, column_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE matrix_cell (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  criterion TEXT NOT NULL,
  column_id TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id, layer, criterion, column_id),
  FOREIGN KEY (plan_id, column_id) REFERENCES plan_column (plan_id, column_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE province_figure (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  criterion TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id, layer, criterion),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_base (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE average_base (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  column_id TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id, column_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, column_id) REFERENCES plan_column (plan_id, column_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  label_code TEXT NOT NULL,
  label_params TEXT NOT NULL CHECK (json_valid(label_params)),
  source TEXT NOT NULL CHECK (source IN ('window', 'command', 'import', 'creation')),
  reverts_id INTEGER REFERENCES change (id),
  reverts_kind TEXT CHECK (reverts_kind IN ('undo', 'redo')),
  -- undone: redo would make it again; abandoned: undone, and something else was done since.
  state TEXT NOT NULL DEFAULT 'standing' CHECK (state IN ('standing', 'undone', 'abandoned'))
) STRICT;

CREATE TABLE change_open (change_id INTEGER NOT NULL REFERENCES change (id)) STRICT;

CREATE TABLE change_row (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change (id),
  fact_table TEXT NOT NULL,
  fact_key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE source_file (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source_use (
  change_id INTEGER PRIMARY KEY REFERENCES change (id),
  sha256 TEXT NOT NULL REFERENCES source_file (sha256)
) STRICT;

CREATE INDEX unit_by_parent ON unit (parent_id);

CREATE INDEX plan_column_unit_by_unit ON plan_column_unit (unit_id);

CREATE INDEX change_undone ON change (id) WHERE state = 'undone';

CREATE INDEX change_row_by_change ON change_row (change_id);

CREATE INDEX change_row_by_fact ON change_row (fact_table, fact_key);

-- Triggers that write history, made from the list of fact tables:
--   average_base_delete_history
--   average_base_insert_history
--   average_base_update_history
--   criteria_set_delete_history
--   criteria_set_insert_history
--   criteria_set_update_history
--   criterion_delete_history
--   criterion_insert_history
--   criterion_update_history
--   matrix_cell_delete_history
--   matrix_cell_insert_history
--   matrix_cell_update_history
--   plan_column_delete_history
--   plan_column_insert_history
--   plan_column_unit_delete_history
--   plan_column_unit_insert_history
--   plan_column_unit_update_history
--   plan_column_update_history
--   plan_delete_history
--   plan_insert_history
--   plan_set_delete_history
--   plan_set_insert_history
--   plan_set_update_history
--   plan_update_history
--   province_figure_delete_history
--   province_figure_insert_history
--   province_figure_update_history
--   rate_base_delete_history
--   rate_base_insert_history
--   rate_base_update_history
--   sub_criterion_delete_history
--   sub_criterion_insert_history
--   sub_criterion_update_history
--   unit_delete_history
--   unit_insert_history
--   unit_update_history

