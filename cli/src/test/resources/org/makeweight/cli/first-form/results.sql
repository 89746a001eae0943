PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
INSERT INTO meta VALUES('schema','1');
CREATE TABLE dataset (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,          -- SHA-256 of the content
    title TEXT NOT NULL,
    domain TEXT NOT NULL,
    collection TEXT NOT NULL,
    family TEXT NOT NULL,
    licence TEXT NOT NULL,
    home_page TEXT NOT NULL,
    notes TEXT NOT NULL,
    bibtex TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    numeric_columns INTEGER NOT NULL,
    categorical_columns INTEGER NOT NULL,
    missing_cells INTEGER NOT NULL,
    minority_rows INTEGER NOT NULL,
    majority_rows INTEGER NOT NULL,
    target TEXT NOT NULL,               -- name of the class column
    classes TEXT NOT NULL,              -- labels in their order, a JSON list
    minority INTEGER NOT NULL,          -- position among the classes
    labels BLOB NOT NULL                -- class of each row, 32-bit integers
);
INSERT INTO dataset VALUES(0,'rows','ce3db0c0df96e02e460fa9bdee32cd0b3c763378efffc894902c3136698ebfd7','rows','','','','','','','',60,2,0,0,15,45,'y','["rare","usual"]',0,X'f00000007801636060606044c240e6b0e603001608002e');
CREATE TABLE posterior (
    dataset TEXT PRIMARY KEY,
    probabilities BLOB NOT NULL         -- P(minority | row) of each row, 64-bit floating point
);
CREATE TABLE split (
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    test_rows BLOB NOT NULL,            -- ascending row numbers, 32-bit integers
    PRIMARY KEY (dataset, repeat, fold)
);
INSERT INTO split VALUES('rows',0,0,X'7800000078010dc3b10a40500000c037108314ca42248b484422feffbfdcd5851042646c626a666e6169656d636b67efe0e8e4ece2eae6eee1e9e5ede3ebe70f9f3c03be');
INSERT INTO split VALUES('rows',0,1,X'7800000078010dc35b0685500000c0531195d447e91691f4108948b4ff8ddd19260a21c426a666e6169656d636b676feec1d1c9d9c5d5cdddc3d3cbdbc7d7cfdfc0383d0032e');
CREATE TABLE trial (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- completed, not-applicable, failed
    reason TEXT NOT NULL,
    flags TEXT NOT NULL,                -- warnings of the augmenter, separated by semicolons
    tp INTEGER, fp INTEGER, fn INTEGER, tn INTEGER,   -- at threshold 0.5
    scores BLOB,                        -- of the test rows, 64-bit floating point
    probabilities INTEGER,              -- whether scores are meant as probabilities
    fit_seconds REAL,
    generate_seconds REAL,
    train_seconds REAL,
    predict_seconds REAL
);
INSERT INTO trial VALUES('7e1355d76c8a701b13c27c14b97ef24aa4000452f93f524ddd6fa3964796bbb2','completed','','',6,8,1,15,X'f0000000780133360681c7f60c3800581a497ed64c10b8690fa15f42e993f6a8ea3ec0f93071188d4b1f4c1ce60c987a180d13279646370fa60f000658370d',1,0.0,0.0021137980000000000657,0.21916531000000000206,0.016575355999999999423);
INSERT INTO trial VALUES('a8a826ba2dc6cb0becdb8a98898102072532c198617326777d0828f986b66ff1','completed','','',5,8,3,14,X'f000000078019b3513045edacf02d337a1f4497b0614f0c1de180c1ec3c5d1f910fd087320da3f40d5c3680606983a987e180db31f662d3a9f38f19350f7bfc4e95e006251452b',1,0.0,0.017418749000000000731,0.22327296699999998885,0.00055775599999999996361);
CREATE TABLE training (
    id TEXT PRIMARY KEY,
    names TEXT NOT NULL,                -- of the curves, a JSON list
    steps BLOB NOT NULL,                -- at which they were noted, 64-bit floating point
    curves BLOB NOT NULL                -- one after the other, 64-bit floating point; NaN where not noted
);
CREATE TABLE signal (
    training TEXT NOT NULL,
    position INTEGER NOT NULL,
    class TEXT NOT NULL,                -- empty if all rows were learnt together
    name TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (training, position)
);
CREATE TABLE trial_training (
    key TEXT PRIMARY KEY,
    training TEXT NOT NULL
);
CREATE TABLE quality (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- measured, nothing-made, not-applicable, failed
    reason TEXT NOT NULL,
    real_rows INTEGER,                  -- minority rows of the training part
    held_out_rows INTEGER,              -- minority rows of the test part
    synthetic_rows INTEGER
);
CREATE TABLE quality_figure (
    key TEXT NOT NULL,
    measure TEXT NOT NULL,
    synthetic REAL,                     -- null if it is not defined
    held_out REAL,                      -- of the held out rows in the place of the synthetic ones
    PRIMARY KEY (key, measure)
);
CREATE TABLE quality_plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL
);
CREATE TABLE origins (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- known, not-applicable, failed; only what is known has arrays
    reason TEXT NOT NULL,
    synthetic_rows BLOB,                -- numbers in the augmented training part, from 0, ascending, 32-bit integers
    base BLOB,                          -- row of the data set it started from, from 0, 32-bit integers; -1 for none
    neighbour BLOB,                     -- row of the data set it moved towards, likewise
    step BLOB,                          -- share of the way, 64-bit floating point; NaN where there is none
    distance BLOB                       -- to the nearest real row of the class, on prepared rows, 64-bit floating point
);
CREATE TABLE origins_plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL
);
CREATE TABLE plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL,
    classifier TEXT NOT NULL
);
INSERT INTO "plan" VALUES(0,'a8a826ba2dc6cb0becdb8a98898102072532c198617326777d0828f986b66ff1','rows',0,0,'random-oversampling',0,'knn');
INSERT INTO "plan" VALUES(1,'7e1355d76c8a701b13c27c14b97ef24aa4000452f93f524ddd6fa3964796bbb2','rows',0,1,'random-oversampling',0,'knn');
COMMIT;
