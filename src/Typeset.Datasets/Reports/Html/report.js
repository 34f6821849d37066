"use strict";
(() => {
  const find = document.getElementById("find");
  if (!find) return;
  const code = document.getElementById("code");
  const shown = document.getElementById("shown");
  const kinds = [...document.querySelectorAll(".kind")];
  const rows = [...document.querySelectorAll("#files tbody tr")];
  const toggle = document.getElementById("toggle");
  const visible = () => kinds.filter(kind => !kind.hidden);
  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(word => word);
    const has = element => words.every(word => element.textContent.toLowerCase().includes(word));
    for (const kind of kinds) kind.hidden = !(has(kind) && (!code.value || kind.dataset.code === code.value));
    // Words that no file has are about errors, and leave the files as they are.
    const some = rows.some(has);
    for (const row of rows) row.hidden = some && !has(row);
    shown.textContent = `${visible().length} of ${kinds.length} kinds shown`;
  };
  const label = () => { toggle.textContent = visible().some(kind => !kind.open) ? "Open all" : "Close all"; };
  find.addEventListener("input", () => { filter(); label(); });
  code.addEventListener("change", () => { filter(); label(); });
  toggle.addEventListener("click", () => {
    const open = visible().some(kind => !kind.open);
    for (const kind of visible()) kind.open = open;
    label();
  });
  for (const kind of kinds) kind.addEventListener("toggle", label);
  let closed = [];
  addEventListener("beforeprint", () => { closed = kinds.filter(kind => !kind.open); for (const kind of closed) kind.open = true; });
  addEventListener("afterprint", () => { for (const kind of closed) kind.open = false; });
  find.closest(".tools").hidden = false;
  filter();
  label();
})();
(() => {
  const find = document.getElementById("find-field");
  if (!find) return;
  const state = document.getElementById("state");
  const shown = document.getElementById("fields-shown");
  const rows = [...document.querySelectorAll("#fields tbody tr")];
  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(word => word);
    for (const row of rows) row.hidden = !(words.every(word => row.textContent.toLowerCase().includes(word)) && (!state.value || row.dataset.state === state.value));
    shown.textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length} fields shown`;
  };
  find.addEventListener("input", filter);
  state.addEventListener("change", filter);
  find.closest(".tools").hidden = false;
  filter();
})();
