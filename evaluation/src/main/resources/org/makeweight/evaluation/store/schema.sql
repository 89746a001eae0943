-- Results of one experiment. Arrays are little-endian, preceded by their length in bytes (4 bytes) and deflated.

-- the version of this schema, and the resolved experiment of the current plan
CREATE TABLE IF NOT EXISTS meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- the data sets of the current plan
CREATE TABLE IF NOT EXISTS dataset (
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

-- what is known of the mechanism that made a data set; nothing that learns has seen it
CREATE TABLE IF NOT EXISTS posterior (
    dataset TEXT PRIMARY KEY,
    probabilities BLOB NOT NULL         -- P(minority | row) of each row, 64-bit floating point
);

-- the rows tested in each fold of the current plan
CREATE TABLE IF NOT EXISTS split (
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    test_rows BLOB NOT NULL,            -- ascending row numbers, 32-bit integers
    PRIMARY KEY (dataset, repeat, fold)
);

-- every trial ever done; the key is the hash of all that can influence it
CREATE TABLE IF NOT EXISTS trial (
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
    predict_seconds REAL,
    class_scores BLOB,                  -- of the test rows and every class, row by row; null with two classes
    provenance TEXT                     -- of a user's own trainer, JSON; it holds times
);

-- what inner folds of a training part chose; the key is that of the threshold, or of the trial whose parameters were chosen
CREATE TABLE IF NOT EXISTS choice (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- completed, not-applicable, failed
    reason TEXT NOT NULL,
    augmenter TEXT,                     -- name of the setting
    classifier TEXT,                    -- name of the setting
    threshold REAL,                     -- a row is taken for the minority where its score is at least this
    value REAL                          -- of the metric by which it was chosen, on out-of-fold predictions
);

-- how the training of an augmenter went, once for each training; the id is the SHA-256 of the rest
CREATE TABLE IF NOT EXISTS training (
    id TEXT PRIMARY KEY,
    names TEXT NOT NULL,                -- of the curves, a JSON list
    steps BLOB NOT NULL,                -- at which they were noted, 64-bit floating point
    curves BLOB NOT NULL                -- one after the other, 64-bit floating point; NaN where not noted
);

-- what a fit told of itself at its end, an entry for each figure of each class learnt
CREATE TABLE IF NOT EXISTS signal (
    training TEXT NOT NULL,
    position INTEGER NOT NULL,
    class TEXT NOT NULL,                -- empty if all rows were learnt together
    name TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (training, position)
);

-- which training made the rows of a trial
CREATE TABLE IF NOT EXISTS trial_training (
    key TEXT PRIMARY KEY,
    training TEXT NOT NULL
);

-- the quality of the minority rows that an augmenter made of a training part; the key hashes all that can influence it
CREATE TABLE IF NOT EXISTS quality (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- measured, nothing-made, not-applicable, failed
    reason TEXT NOT NULL,
    real_rows INTEGER,                  -- minority rows of the training part
    held_out_rows INTEGER,              -- minority rows of the test part
    synthetic_rows INTEGER
);

-- its figures
CREATE TABLE IF NOT EXISTS quality_figure (
    key TEXT NOT NULL,
    measure TEXT NOT NULL,
    synthetic REAL,                     -- null if it is not defined
    held_out REAL,                      -- of the held out rows in the place of the synthetic ones
    PRIMARY KEY (key, measure)
);

-- whose quality the current plan measures
CREATE TABLE IF NOT EXISTS quality_plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL
);

-- where the synthetic rows of a unit of work came from, an entry for each row; the key hashes all that can influence it
CREATE TABLE IF NOT EXISTS origins (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- known, not-applicable, failed; only what is known has arrays
    reason TEXT NOT NULL,
    synthetic_rows BLOB,                -- numbers in the augmented training part, from 0, ascending, 32-bit integers
    base BLOB,                          -- row of the data set it started from, from 0, 32-bit integers; -1 for none
    neighbour BLOB,                     -- row of the data set it moved towards, likewise
    step BLOB,                          -- share of the way, 64-bit floating point; NaN where there is none
    distance BLOB                       -- to the nearest real row of the class, on prepared rows, 64-bit floating point
);

-- whose origins the current plan keeps
CREATE TABLE IF NOT EXISTS origins_plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL
);

-- some real and synthetic rows of a training part in a plane, an entry for each row; the key hashes all that can influence it
CREATE TABLE IF NOT EXISTS projection (
    key TEXT PRIMARY KEY,
    status TEXT NOT NULL,               -- known, not-applicable, failed; only what is known has arrays
    reason TEXT NOT NULL,
    kind BLOB,                          -- 0 another class, 1 the minority, 2 synthetic rows of it, 32-bit integers
    x BLOB,                             -- along the first principal component, 64-bit floating point
    y BLOB,                             -- along the second, likewise
    share REAL                          -- of the real rows' variance in the plane
);

-- whose rows the current plan projects: those of the first split of each data set
CREATE TABLE IF NOT EXISTS projection_plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL
);

-- minority rows of the data sets of the current plan by how many of their five nearest rows are of the minority
CREATE TABLE IF NOT EXISTS minority_types (
    of_dataset TEXT PRIMARY KEY,
    safe INTEGER NOT NULL,              -- 4 or 5; of those rows that were looked at, at most 1000
    borderline INTEGER NOT NULL,        -- 2 or 3
    rare INTEGER NOT NULL,              -- 1
    outlier INTEGER NOT NULL            -- none
);

-- what was not computed here, but taken over from another results folder under the same key
CREATE TABLE IF NOT EXISTS taken (
    key TEXT PRIMARY KEY,
    source TEXT NOT NULL                -- name of the folder
);

-- the trials of the current plan, one for each threshold
CREATE TABLE IF NOT EXISTS plan (
    position INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    dataset TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    fold INTEGER NOT NULL,
    augmenter TEXT NOT NULL,
    generator_seed INTEGER NOT NULL,
    classifier TEXT NOT NULL,
    threshold TEXT NOT NULL,            -- 0.5, tuned
    choice TEXT                         -- key of the choice that it rests on; null if nothing is chosen
);
