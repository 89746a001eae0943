// ---- the page comes to life ----

document.documentElement.classList.add("script");
controls();
tables();
charts();
datasetParts();
highlightFigures();
anchors();
markPlace();
