/// The one script. Every page says the same without it; with it, what changes is shown without loading the page anew.
enum Script {
  static let text = """
    "use strict";
    (() => {
      const live = document.getElementById("live");
      if (live && window.EventSource) {
        const source = new EventSource(live.dataset.events);
        source.addEventListener("progress", (event) => {
          const now = JSON.parse(event.data);
          document.getElementById("state").textContent = now.words;
          const bar = document.getElementById("progress");
          bar.max = now.of;
          bar.value = now.done;
          document.getElementById("standing").innerHTML = now.standing;
        });
        source.addEventListener("end", () => { source.close(); location.reload(); });
      }
      const weights = document.getElementById("weights");
      const order = document.getElementById("order");
      if (weights && order) {
        const boxes = [...weights.querySelectorAll("input[type=number]")];
        let sent = 0, shown = 0, waiting = false, timer = 0;
        const show = async () => {
          const asked = ++sent;
          const query = new URLSearchParams(boxes.map((box) => [box.name, box.value || "0"]));
          const answer = await fetch(order.dataset.order + "?" + query, { credentials: "same-origin" });
          if (!answer.ok || asked < shown) return;
          shown = asked;
          const now = await answer.json();
          order.innerHTML = now.html;
          boxes.forEach((box, place) => {
            const field = box.closest("fieldset");
            field.querySelector(".share").textContent = now.rows[place].share;
            field.querySelector(".turns").textContent = now.rows[place].turns;
            const kept = document.querySelector(`#keep input[name="${box.name}"]`);
            if (kept) kept.value = box.value;
          });
          clearTimeout(timer);
          timer = setTimeout(() => {
            document.getElementById("order-status").textContent = order.querySelector(".big").textContent;
          }, 700);
        };
        const soon = () => {
          if (waiting) return;
          waiting = true;
          requestAnimationFrame(() => { waiting = false; show(); });
        };
        weights.addEventListener("input", (event) => {
          const from = event.target;
          if (from.type === "range") document.getElementById(from.dataset.for).value = from.value;
          else document.getElementById(from.id + "-slider").value = from.value;
          soon();
        });
        weights.addEventListener("submit", (event) => { event.preventDefault(); show(); });
      }
      document.querySelectorAll("form.settings").forEach((form) => {
        const said = (field) => field.querySelector("[name^='v.']");
        form.querySelectorAll("input[data-box]").forEach((slider) => {
          const box = document.getElementById(slider.dataset.box);
          slider.addEventListener("input", () => { box.value = slider.value + slider.dataset.suffix; });
          box.addEventListener("input", () => {
            const typed = parseFloat(box.value);
            if (Number.isFinite(typed)) {
              slider.value = slider.dataset.suffix && !box.value.trim().endsWith("%") ? 100 * typed : typed;
            }
          });
        });
        form.addEventListener("input", (event) => {
          const field = event.target.closest(".setting");
          const box = field && said(field);
          if (box) field.classList.toggle("moved", box.value.trim() !== field.dataset.now);
        });
      });
      const form = document.querySelector("form[data-live]");
      if (form) {
        const into = document.getElementById(form.dataset.into);
        let asked = 0, timer = 0;
        const load = async () => {
          const mine = ++asked;
          const query = new URLSearchParams(new FormData(form));
          query.set("part", "1");
          const answer = await fetch(form.dataset.live + "?" + query, { credentials: "same-origin" });
          if (mine === asked && answer.ok) into.innerHTML = await answer.text();
        };
        form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(load, 120); });
        form.addEventListener("submit", (event) => { event.preventDefault(); load(); });
        into.addEventListener("click", async (event) => {
          const button = event.target.closest("button");
          if (!button) return;
          const chosen = into.querySelector(".chip[aria-pressed=true]");
          if (button.dataset.mover) {
            if (chosen) chosen.setAttribute("aria-pressed", "false");
            const now = chosen !== button;
            button.setAttribute("aria-pressed", String(now));
            into.querySelectorAll(".here").forEach((here) => { here.hidden = !now; });
          } else if (button.dataset.unit && chosen) {
            const name = chosen.dataset.mover;
            document.getElementById(name).value = button.dataset.unit;
            await load();
            const moved = into.querySelector(`[data-mover="${name}"]`);
            if (moved) moved.focus();
          }
        });
      }
      document.querySelectorAll("[data-poll]").forEach((part) => {
        let seen = part.innerHTML;
        setInterval(async () => {
          if (document.hidden) return;
          try {
            const answer = await fetch(part.dataset.poll, { credentials: "same-origin" });
            const text = await answer.text();
            if (answer.ok && text !== seen) { seen = text; part.innerHTML = text; }
          } catch { /* the connection is away for a moment */ }
        }, 2000);
      });
      const errors = document.querySelector(".errors");
      if (errors) errors.focus();
    })();

    """
}
