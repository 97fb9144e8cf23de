"""How the data files of learned parts are made, and how well they do on folds."""
