/** Documents of version 3: capital, villages, indicators, years and versions, the set of appendices, sentences. */
export const documentsMigration = `
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

-- No reference to its line: the whole table's declared total stands under \`@total\`.
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
CREATE INDEX village_count_by_unit ON village_count (unit_id);

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
CREATE INDEX village_by_unit ON village (unit_id);

CREATE TABLE village_total (
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (plan_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX village_total_by_unit ON village_total (unit_id);

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
`
