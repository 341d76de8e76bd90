#!/usr/bin/env python3
"""Journeys through the workbench in a real browser, each page looked at by axe where it is installed.

    python3 Tests/WorkbenchTests/Journeys/journeys.py .build/release/quorate-workbench Scenarios [PICTURES]

Needs Chromium (Debian: chromium). axe comes from PyPI's axe-core-python, whose folder may be named in PYTHONPATH. What is
missing is said, and what then did not run. Exit status: 0 all that ran passed, 1 something failed, 2 nothing ran.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import chromium


def axe_script():
    """The text of axe, or None where it is not installed."""
    found = importlib.util.find_spec("axe_core_python")
    for folder in (found.submodule_search_locations or []) if found else []:
        for name in ("axe.min.js", "axe.js"):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return open(path, encoding="utf-8").read()
    return None


class Bench:
    """A workbench over a copy of some scenarios."""

    def __init__(self, program, scenarios, names, extra=()):
        self.folder = tempfile.mkdtemp(prefix="bench-")
        for name in names:
            shutil.copytree(os.path.join(scenarios, name), os.path.join(self.folder, name))
        self.program, self.extra = program, list(extra)
        self.start()

    def start(self):
        """Starts it and reads its address."""
        self.process = subprocess.Popen(
            [self.program, self.folder, "--port", "0"] + self.extra, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True)
        self.launch = self.process.stdout.readline().strip()
        self.base = self.launch.split("/start")[0]

    def stop(self):
        """Stops it in order and takes its folder away; its exit status."""
        self.process.terminate()
        status = self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)
        return status


class Journeys:
    """What people do, step by step."""

    def __init__(self, program, scenarios, pictures):
        self.program, self.scenarios, self.pictures = program, scenarios, pictures
        self.axe, self.figures, self.looked = axe_script(), {}, 0
        self.browser = chromium.Browser(chromium.find())

    def look(self, page, name):
        """One heading, no complaint of the browser, nothing that axe finds; a picture."""
        if self.pictures:
            page.picture(os.path.join(self.pictures, name + ".png"))
        assert page.evaluate("document.querySelectorAll('h1').length") == 1, name + ": not one heading"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), name + ": wider than the window"
        assert not page.complaints(), name + ": " + "; ".join(page.complaints())
        if self.axe:
            page.evaluate(self.axe + ";0")
            found = page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                ".then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html).join(' | ')))")
            assert not found, name + ": " + "\n".join(found)
            self.looked += 1

    def consultant(self):
        """Opens a scenario, runs it, watches it, tries weights, keeps them with a reason, runs again."""
        bench = Bench(self.program, self.scenarios, ["essex-ewmhs"])
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        self.look(page, "scenarios")
        page.press("tbody a")
        page.until("location.pathname === '/scenarios/essex-ewmhs'")
        self.look(page, "scenario")
        page.fill("#futures", "256")
        start = time.monotonic()
        page.press("form.inline button")
        page.until("location.pathname === '/runs/1'")
        page.until("document.querySelector('#standing table')", 60)
        self.figures["first ranking after, s"] = round(time.monotonic() - start, 2)
        self.look(page, "run")
        page.until("document.querySelector('#take-h')", 240)
        self.figures["whole run after, s"] = round(time.monotonic() - start, 2)
        self.look(page, "result")
        page.press(".steps a")
        page.until("document.querySelector('#weights')")
        self.look(page, "weights")
        self.weigh(page)
        page.press("#keep button")
        page.until("document.querySelector('.errors')")
        assert page.evaluate("document.activeElement.className") == "errors", "the summary does not have the focus"
        self.look(page, "weights-error")
        page.fill("#reason", "The board puts money first.")
        page.press("#keep button")
        page.until("location.pathname === '/scenarios/essex-ewmhs'")
        assert "Out of date" in page.evaluate("document.body.innerText")
        self.look(page, "scenario-changed")
        for name, shape in (("phone", (360, 760, False, True)), ("dark", (1280, 900, True, False)), ("zoom", (640, 450))):
            page.shape(*shape)
            for path in ("/scenarios/essex-ewmhs", "/runs/1", "/runs/1/weights", "/scenarios/essex-ewmhs/change"):
                page.go(bench.base + path)
                page.until("location.pathname === %s" % json.dumps(path))
                self.look(page, name + path.replace("/", "-"))
        assert bench.stop() == 0, "the workbench did not stop in order"

    def weigh(self, page):
        """Moves a slider many times; from the move to the order on the page."""
        times = page.evaluate("""(async () => {
          const slider = document.querySelector('input[type=range]:not([disabled])');
          const order = document.getElementById('order');
          const times = [];
          for (let i = 0; i < 60; i++) {
            const changed = new Promise((done) => new MutationObserver((_, o) => { o.disconnect(); done(); })
              .observe(order, {childList: true}));
            const start = performance.now();
            slider.value = String((i * 37) % 100);
            slider.dispatchEvent(new Event('input', {bubbles: true}));
            await changed;
            times.push(performance.now() - start);
          }
          return times;
        })()""")
        times.sort()
        self.figures["weight to order, ms (median, 95%)"] = [round(times[30], 1), round(times[57], 1)]

    def director(self):
        """Sets growth to 6% with a reason, takes it back, does it again; kill -9 loses nothing."""
        bench = Bench(self.program, self.scenarios, ["essex-ewmhs"])
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.go(bench.base + "/scenarios/essex-ewmhs/change?path=parameters.other-growth")
        page.until("document.querySelector('#value')")
        self.look(page, "change-number")
        page.fill("#value", "600%")
        page.press("form[action$=change] button")
        page.until("document.querySelector('.errors')")
        self.look(page, "change-error")
        page.fill("#value", "6%")
        page.fill("#reason", "The plan of the trust says so.")
        page.press("form[action$=change] button")
        page.until("document.body.innerText.includes('parameters.other-growth=6%')")
        self.look(page, "changed")
        bench.process.kill()
        bench.process.wait(10)
        bench.start()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.go(bench.base + "/scenarios/essex-ewmhs/change")
        page.until("document.body.innerText.includes('parameters.other-growth=6%')")
        page.press("form[action$=undo] button")
        page.until("document.body.innerText.includes('undone')")
        page.press("form[action$=redo] button")
        page.until("!document.body.innerText.includes('undone')")
        bench.stop()

    def keyboard(self):
        """Skip link, then the form, with the keyboard alone."""
        bench = Bench(self.program, self.scenarios, ["portsmouth-compact"])
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.key("Tab", 9)
        assert page.evaluate("document.activeElement.className") == "skip", "the first stop is not the skip link"
        page.go(bench.base + "/scenarios/portsmouth-compact")
        page.until("document.querySelector('#futures')")
        page.fill("#futures", "many")
        page.send("Input.dispatchKeyEvent", type="keyDown", key="Enter", windowsVirtualKeyCode=13, text="\r")
        page.until("document.querySelector('.errors')")
        self.look(page, "form-error")
        bench.stop()

    def without_script(self):
        """The same by forms alone: a run finishes and weights are shown."""
        bench = Bench(self.program, self.scenarios, ["portsmouth-compact"])
        page = self.browser.page()
        page.send("Emulation.setScriptExecutionDisabled", value=True)
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.go(bench.base + "/scenarios/portsmouth-compact")
        page.until("document.querySelector('#futures')")
        page.press("form.inline button")
        page.until("location.pathname === '/runs/1'")
        page.until("document.querySelector('#take-h')", 120)
        page.go(bench.base + "/runs/1/weights")
        page.until("document.querySelector('#weights')")
        page.press("#weights button")
        page.until("location.search.includes('w.')")
        bench.stop()

    def run_small(self, page, bench, name, futures="16"):
        """Runs a scenario to its end."""
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.go(bench.base + "/scenarios/" + name)
        page.until("document.querySelector('#futures')")
        page.fill("#futures", futures)
        page.press("form.inline button")
        page.until("document.querySelector('#take-h')", 240)

    def workshop(self):
        """A facilitator and two members, three browsers at once: two rounds, then the weights are frozen."""
        bench = Bench(self.program, self.scenarios, ["portsmouth-compact"])
        page = self.browser.page()
        self.run_small(page, bench, "portsmouth-compact")
        page.go(bench.base + "/workshops")
        page.until("document.querySelector('#new-h')")
        self.look(page, "workshops")
        page.press("main form button")
        page.until("location.pathname === '/workshops/1'")
        code = page.evaluate("document.querySelector('.code').textContent")
        members = []
        for name, organisation in (("Ann", "North"), ("Ben", "South")):
            other = self.browser.page()
            other.shape(360, 760, phone=True)
            other.go(bench.base + "/join")
            other.until("document.querySelector('#code')")
            other.fill("#code", code)
            other.fill("#name", name)
            other.fill("#organisation", organisation)
            other.press("main form button")
            other.until("location.pathname === '/workshops/1/member'")
            self.look(other, "member-" + name.lower())
            members.append(other)
        for place, other in enumerate(members):
            count = other.evaluate("document.querySelectorAll('input[type=number]').length")
            for number in range(count):
                name = other.evaluate("document.querySelectorAll('input[type=number]')[%d].id" % number)
                other.fill('[id="%s"]' % name, "100" if number == place else "20")
            other.fill("#reason", "What I think of first.")
            other.press("main form button")
            other.until("document.body.innerText.includes('Your points are kept')")
        page.until("document.body.innerText.includes('2 of 2 have weighed')")
        self.look(page, "workshop")
        page.press("form[action$=round] button")
        page.until("document.body.innerText.includes('Open another round')")
        members[0].until("document.body.innerText.includes('is closed')")
        self.look(members[0], "member-closed")
        page.press("form[action$=freeze] button")
        page.until("document.body.innerText.includes('The weights are frozen')")
        bench.stop()

    def drawing(self):
        """A commissioner pressed, then a unit; a weight of a vote typed; both answer without a new page."""
        bench = Bench(self.program, self.scenarios, ["essex-ewmhs"])
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        page.go(bench.base + "/scenarios/essex-ewmhs/map")
        page.until("document.querySelector('.chip')")
        self.look(page, "map")
        page.press(".chip")
        page.until("!document.querySelector('.here').hidden")
        page.evaluate("[...document.querySelectorAll('.here')].pop().click()")
        page.until("document.querySelectorAll('.unit .chips').length > 1")
        self.look(page, "map-moved")
        page.go(bench.base + "/vote")
        page.until("document.querySelector('#quota')")
        self.look(page, "vote")
        page.fill("#quota", "99%")
        page.until("document.querySelector('#answer').innerText.includes('100 of 100')")
        bench.stop()

    def pages(self):
        """How long a page takes from click to shown, over and over, and fifty pages at once."""
        bench = Bench(self.program, self.scenarios, ["essex-ewmhs"])
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        times = []
        for _ in range(20):
            times.append(page.evaluate(
                "(async () => { const s = performance.now(); const r = await fetch('/scenarios/essex-ewmhs');"
                " await r.text(); return performance.now() - s; })()"))
        times.sort()
        self.figures["scenario page, ms (median, 95%)"] = [round(times[10], 1), round(times[18], 1)]
        start = time.monotonic()
        page.evaluate("Promise.all(Array.from({length: 50}, () => fetch('/scenarios/essex-ewmhs').then((r) => r.text())))"
                      ".then(() => 0)")
        self.figures["fifty scenario pages at once, s"] = round(time.monotonic() - start, 2)
        try:
            status = open("/proc/%d/status" % bench.process.pid).read()
            self.figures["memory, MB"] = int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024
        except OSError:
            pass
        bench.stop()


def main():
    """Runs what is asked for, or everything."""
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    if not chromium.find():
        print("Chromium is not here: the journeys did not run.")
        return 2
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    journeys = Journeys(os.path.abspath(sys.argv[1]), sys.argv[2], pictures)
    names = sys.argv[4:] or ["consultant", "director", "workshop", "drawing", "keyboard", "without_script", "pages"]
    failed = 0
    for name in names:
        try:
            getattr(journeys, name)()
            print("passed: " + name)
        except Exception as error:
            failed += 1
            print("FAILED: %s: %s" % (name, error))
    journeys.browser.close()
    print(json.dumps(journeys.figures))
    print("%d pages looked at by axe" % journeys.looked if journeys.axe else "axe is not here: no page was looked at by it")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
