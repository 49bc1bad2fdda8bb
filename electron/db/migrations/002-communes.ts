/** Documents of version 2: what each commune meets and will meet, registrations, groups, doubtful values, findings let stand. */
export const communesMigration = `
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
CREATE INDEX mark_list_by_unit ON mark_list (unit_id);

CREATE TABLE declared_count (
  plan_id TEXT NOT NULL,
  set_id TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('baseline', 'target', 'actual')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, set_id, layer, unit_id),
  FOREIGN KEY (plan_id, set_id) REFERENCES plan_set (plan_id, set_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX declared_count_by_unit ON declared_count (unit_id);

CREATE TABLE registration (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('ntm', 'ntm-advanced', 'ntm-model')),
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  PRIMARY KEY (plan_id, standard, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_by_unit ON registration (unit_id);

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
CREATE INDEX unit_group_member_by_unit ON unit_group_member (unit_id);

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
CREATE INDEX held_value_by_unit ON held_value (unit_id);

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
`
