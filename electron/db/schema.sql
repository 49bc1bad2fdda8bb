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

CREATE TABLE mark_list (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  criteria TEXT NOT NULL,
  lost TEXT NOT NULL,
  PRIMARY KEY (plan_id, set_id, layer, unit_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE declared_count (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id, layer, unit_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE registration (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('ntm', 'ntm-advanced', 'ntm-model')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, standard, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE recognition (
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('ntm', 'ntm-advanced', 'ntm-model')),
  year INTEGER,
  decision TEXT NOT NULL,
  PRIMARY KEY (unit_id, standard)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_group (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('border', 'difficult', 'own')),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_group_member (
  group_id TEXT NOT NULL REFERENCES unit_group (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  PRIMARY KEY (group_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_title (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  list_id TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (plan_id, list_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE counted_column (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  column_id TEXT NOT NULL,
  PRIMARY KEY (plan_id, set_id, layer, column_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (plan_id, column_id) REFERENCES plan_column (plan_id, column_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE held_value (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  file TEXT NOT NULL,
  source TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('cell', 'list', 'count', 'mark', 'line', 'base')),
  raw TEXT NOT NULL,
  raw_kind TEXT NOT NULL CHECK (raw_kind IN ('text', 'number', 'date')),
  reason TEXT NOT NULL,
  reason_params TEXT NOT NULL CHECK (json_valid(reason_params)),
  set_id TEXT REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
  layer TEXT CHECK (layer IN ('baseline', 'target', 'actual')),
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  column_id TEXT,
  criterion TEXT,
  fix TEXT CHECK (fix IS NULL OR json_valid(fix)),
  PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE accepted_finding (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  finding_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (plan_id, finding_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE remark (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion_agency (
  set_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  agency TEXT NOT NULL,
  partners TEXT NOT NULL,
  PRIMARY KEY (set_id, criterion),
  FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE own_set (
  set_id TEXT PRIMARY KEY REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
  based_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sub_criterion_agency (
  set_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  agency TEXT NOT NULL,
  partners TEXT NOT NULL,
  PRIMARY KEY (set_id, criterion),
  FOREIGN KEY (set_id, criterion) REFERENCES sub_criterion (set_id, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE capital_table (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT NOT NULL CHECK (unit IN ('million', 'billion'))
) STRICT, WITHOUT ROWID;

CREATE TABLE capital_line (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  parent_id TEXT,
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, id),
  FOREIGN KEY (plan_id, parent_id) REFERENCES capital_line (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE capital_amount (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (plan_id, line_id, layer)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_count (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('village-ntm', 'village-model', 'quarter-model')),
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, standard, layer, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE village (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('village-ntm', 'village-model', 'quarter-model')),
  id TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, standard, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE village_total (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('count', 'level')),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
  base INTEGER CHECK (base >= 0),
  base_name TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_value (
  plan_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  figure TEXT NOT NULL CHECK (figure IN ('baseline', 'added', 'target', 'actual')),
  bound TEXT NOT NULL CHECK (bound IN ('exact', 'range', 'at-least', 'at-most')),
  low INTEGER NOT NULL,
  high INTEGER,
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  PRIMARY KEY (plan_id, indicator_id, figure),
  CHECK ((bound = 'range') = (high IS NOT NULL)),
  FOREIGN KEY (plan_id, indicator_id) REFERENCES indicator (plan_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_origin (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  from_plan_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('year', 'draft', 'report')),
  layer TEXT CHECK (layer IN ('baseline', 'target', 'actual'))
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_freeze (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE appendix_choice (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  appendix_id TEXT NOT NULL,
  is_included INTEGER NOT NULL CHECK (is_included IN (0, 1)),
  position INTEGER NOT NULL,
  title TEXT,
  layout TEXT NOT NULL CHECK (json_valid(layout)),
  PRIMARY KEY (plan_id, appendix_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE appendix_set (
  plan_id TEXT PRIMARY KEY REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  options TEXT NOT NULL CHECK (json_valid(options))
) STRICT, WITHOUT ROWID;

CREATE TABLE appendix_template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  wording TEXT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  figures TEXT CHECK (figures IS NULL OR json_valid(figures)),
  is_left_out INTEGER NOT NULL CHECK (is_left_out IN (0, 1)),
  PRIMARY KEY (plan_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence_template (
  kind TEXT PRIMARY KEY,
  wording TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_by_parent ON unit (parent_id);

CREATE INDEX plan_column_unit_by_unit ON plan_column_unit (unit_id);

CREATE INDEX change_undone ON change (id) WHERE state = 'undone';

CREATE INDEX change_row_by_change ON change_row (change_id);

CREATE INDEX change_row_by_fact ON change_row (fact_table, fact_key);

CREATE INDEX mark_list_by_unit ON mark_list (unit_id);

CREATE INDEX declared_count_by_unit ON declared_count (unit_id);

CREATE INDEX registration_by_unit ON registration (unit_id);

CREATE INDEX unit_group_member_by_unit ON unit_group_member (unit_id);

CREATE INDEX held_value_by_unit ON held_value (unit_id);

CREATE INDEX village_count_by_unit ON village_count (unit_id);

CREATE INDEX village_by_unit ON village (unit_id);

CREATE INDEX village_total_by_unit ON village_total (unit_id);

-- Triggers that write history, made from the list of fact tables:
--   accepted_finding_delete_history
--   accepted_finding_insert_history
--   accepted_finding_update_history
--   appendix_choice_delete_history
--   appendix_choice_insert_history
--   appendix_choice_update_history
--   appendix_set_delete_history
--   appendix_set_insert_history
--   appendix_set_update_history
--   appendix_template_delete_history
--   appendix_template_insert_history
--   appendix_template_update_history
--   average_base_delete_history
--   average_base_insert_history
--   average_base_update_history
--   capital_amount_delete_history
--   capital_amount_insert_history
--   capital_amount_update_history
--   capital_line_delete_history
--   capital_line_insert_history
--   capital_line_update_history
--   capital_table_delete_history
--   capital_table_insert_history
--   capital_table_update_history
--   counted_column_delete_history
--   counted_column_insert_history
--   counted_column_update_history
--   criteria_set_delete_history
--   criteria_set_insert_history
--   criteria_set_update_history
--   criterion_agency_delete_history
--   criterion_agency_insert_history
--   criterion_agency_update_history
--   criterion_delete_history
--   criterion_insert_history
--   criterion_update_history
--   declared_count_delete_history
--   declared_count_insert_history
--   declared_count_update_history
--   held_value_delete_history
--   held_value_insert_history
--   held_value_update_history
--   indicator_delete_history
--   indicator_insert_history
--   indicator_update_history
--   indicator_value_delete_history
--   indicator_value_insert_history
--   indicator_value_update_history
--   list_title_delete_history
--   list_title_insert_history
--   list_title_update_history
--   mark_list_delete_history
--   mark_list_insert_history
--   mark_list_update_history
--   matrix_cell_delete_history
--   matrix_cell_insert_history
--   matrix_cell_update_history
--   own_set_delete_history
--   own_set_insert_history
--   own_set_update_history
--   plan_column_delete_history
--   plan_column_insert_history
--   plan_column_unit_delete_history
--   plan_column_unit_insert_history
--   plan_column_unit_update_history
--   plan_column_update_history
--   plan_delete_history
--   plan_freeze_delete_history
--   plan_freeze_insert_history
--   plan_freeze_update_history
--   plan_insert_history
--   plan_origin_delete_history
--   plan_origin_insert_history
--   plan_origin_update_history
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
--   recognition_delete_history
--   recognition_insert_history
--   recognition_update_history
--   registration_delete_history
--   registration_insert_history
--   registration_update_history
--   remark_delete_history
--   remark_insert_history
--   remark_update_history
--   sentence_delete_history
--   sentence_insert_history
--   sentence_template_delete_history
--   sentence_template_insert_history
--   sentence_template_update_history
--   sentence_update_history
--   sub_criterion_agency_delete_history
--   sub_criterion_agency_insert_history
--   sub_criterion_agency_update_history
--   sub_criterion_delete_history
--   sub_criterion_insert_history
--   sub_criterion_update_history
--   unit_delete_history
--   unit_group_delete_history
--   unit_group_insert_history
--   unit_group_member_delete_history
--   unit_group_member_insert_history
--   unit_group_member_update_history
--   unit_group_update_history
--   unit_insert_history
--   unit_update_history
--   village_count_delete_history
--   village_count_insert_history
--   village_count_update_history
--   village_delete_history
--   village_insert_history
--   village_total_delete_history
--   village_total_insert_history
--   village_total_update_history
--   village_update_history

