// paper cannot be clicked: print what is folded away, and fold it again afterwards
const folded = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    folded.push(details);
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  while (folded.length > 0) {
    folded.pop().open = false;
  }
});
