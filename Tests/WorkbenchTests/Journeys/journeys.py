#!/usr/bin/env python3
"""Ten journeys through the workbench in a real browser, each page looked at by axe where it is installed.

    python3 Tests/WorkbenchTests/Journeys/journeys.py .build/release/quorate-workbench Scenarios [PICTURES [JOURNEY...]]

Needs Chromium (Debian: chromium). axe is the file that AXE_CORE names, or comes from PyPI's axe-playwright-python (or the older
axe-core-python), whose folder may be named in PYTHONPATH. What is missing is said, and what then did not run. The journey
"measuring" is none of the ten: it measures, and is run where it is asked for. Exit status: 0 all that ran passed, 1 something
failed, 2 nothing ran.
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
import zipfile

import chromium


def axe_script():
    """The text of axe, or None where it is not installed."""
    if os.path.exists(os.environ.get("AXE_CORE", "")):
        return open(os.environ["AXE_CORE"], encoding="utf-8").read()
    for package in ("axe_playwright_python", "axe_core_python"):
        found = importlib.util.find_spec(package)
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
        """Stops it in order and takes its folder away; its exit status. One that does not stop is killed, and said to be so."""
        self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
            raise
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


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
        # A phone makes its window as wide as what is on it: the width asked for counts.
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= page.width + 1, "%s: %d wide in a window of %d" % (name, wide, page.width)
        assert not page.complaints(), name + ": " + "; ".join(page.complaints())
        if self.axe:
            page.evaluate(self.axe + ";0")
            found = page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                ".then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html).join(' | ')))")
            assert not found, name + ": " + "\n".join(found)
            self.looked += 1

    def opened(self, names):
        """A workbench over some scenarios, and a page that has signed in."""
        bench = Bench(self.program, self.scenarios, names)
        page = self.browser.page()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        return bench, page

    def show(self, page, bench, path, seconds=30):
        """Goes to a page and waits until it is whole."""
        page.go(bench.base + path)
        page.until("location.href === %s && document.querySelector('h1')" % json.dumps(bench.base + path), seconds)

    def run(self, page, bench, name, futures="8"):
        """Runs a scenario to its end."""
        self.show(page, bench, "/scenarios/" + name)
        page.fill("#futures", futures)
        page.press("form.inline button")
        page.until("document.querySelector('#take-h')", 240)

    def shapes(self, page, bench, paths):
        """The same pages on a phone, in the dark and at 200%."""
        for name, shape in (("phone", (360, 760, False, True)), ("dark", (1280, 900, True, False)), ("zoom", (640, 450))):
            page.shape(*shape)
            for path in paths:
                self.show(page, bench, path)
                self.look(page, name + path.replace("/", "-"))
        page.shape(1280, 900)

    def consultant(self):
        """From opening to Word and Excel in hand: checks, runs, watches, weighs with a reason, runs again, takes away."""
        bench, page = self.opened(["essex-ewmhs"])
        self.look(page, "scenarios")
        page.press("tbody a")
        page.until("location.pathname === '/scenarios/essex-ewmhs'")
        assert "No problem was found" in page.evaluate("document.body.innerText")
        self.look(page, "scenario")
        page.fill("#futures", "8")
        start = time.monotonic()
        page.press("form.inline button")
        page.until("location.pathname === '/runs/1'")
        page.until("document.querySelector('#standing table') || document.querySelector('#take-h')", 60)
        self.figures["Essex, first ranking after, s"] = round(time.monotonic() - start, 2)
        page.until("document.querySelector('#take-h')", 240)
        self.figures["Essex, 8 futures and the whole report after, s"] = round(time.monotonic() - start, 2)
        self.look(page, "result")
        page.press(".steps a")
        page.until("document.querySelector('#weights')")
        self.look(page, "weights")
        self.weigh(page)
        page.press("#keep button")
        page.until("document.querySelector('.errors')")
        assert page.evaluate("document.activeElement.className") == "errors", "the summary does not have the focus"
        page.fill("#reason", "The board puts money first.")
        page.press("#keep button")
        page.until("location.pathname === '/scenarios/essex-ewmhs'")
        assert "Out of date" in page.evaluate("document.body.innerText")
        self.look(page, "scenario-changed")
        page.press(".again button")
        page.until("location.pathname === '/runs/2'")
        page.until("document.querySelector('#take-h')", 240)
        assert "The board puts money first." in page.evaluate("document.body.innerText")
        folder = tempfile.mkdtemp(prefix="taken-")
        for name, part in (("appraisal.docx", "word/document.xml"), ("appraisal.xlsx", "xl/workbook.xml")):
            taken = page.download("a[download=\"%s\"]" % name, folder, name)
            with zipfile.ZipFile(taken) as package:
                assert package.testzip() is None and len(package.read(part)) > 100, name + " is not whole"
        shutil.rmtree(folder)
        self.shapes(page, bench, ["/scenarios/essex-ewmhs", "/runs/2", "/runs/2/weights"])
        assert bench.stop() == 0, "the workbench did not stop in order"

    def weigh(self, page, name="weight to order, ms (median, 95%)"):
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
        self.figures[name] = [round(times[30], 1), round(times[57], 1)]

    def director(self):
        """Growth to 6% on its form, wrong ones said at their fields; kill -9 loses nothing; run before and after compared."""
        bench, page = self.opened(["mid-nottinghamshire-alliance"])
        name = "mid-nottinghamshire-alliance"
        self.run(page, bench, name, "4")
        self.show(page, bench, "/scenarios/%s/change?find=growth" % name)
        self.look(page, "settings")
        page.press("tbody a")
        page.until("document.querySelector('form.settings')")
        field = page.evaluate("location.hash.slice(1)")
        self.look(page, "setting-form")
        page.fill("[id='%s']" % field, "600%")
        page.press("form.settings > button")
        page.until("document.querySelector('.errors')")
        self.look(page, "setting-error")
        page.fill("[id='%s']" % field, "6%")
        page.fill("[id='r%s']" % field[1:], "The plan of the trust says so.")
        page.press("form.settings > button")
        page.until("document.body.innerText.includes('Out of date')")
        self.look(page, "setting-changed")
        bench.process.kill()
        bench.process.wait(10)
        bench.start()
        page.go(bench.launch)
        page.until("location.pathname === '/'")
        self.show(page, bench, "/scenarios/%s/change" % name)
        assert field[2:] + "=6%" in page.evaluate("document.body.innerText"), "the change was lost"
        page.press("form[action$=undo] button")
        page.until("document.body.innerText.includes('undone')")
        page.press("form[action$=redo] button")
        page.until("!document.body.innerText.includes('undone')")
        bench.stop()

    def board(self):
        """A board member: its own organisation, which belief matters, when it could be, and two packages compared."""
        bench, page = self.opened(["portsmouth-compact"])
        self.run(page, bench, "portsmouth-compact")
        self.show(page, bench, "/scenarios/portsmouth-compact")
        for label, selector in (("organisation", "a[href*='/organisations/']"), ("belief", "a[href$='/sections/belief']"),
                                ("when", "a[href$='/sections/when']")):
            page.press(selector)
            page.until("location.pathname.startsWith('/runs/1/')")
            self.look(page, label)
            self.show(page, bench, "/scenarios/portsmouth-compact")
        self.show(page, bench, "/runs/1/compare")
        page.until("document.body.innerText.includes('Points by criterion')")
        self.look(page, "compare-packages")
        self.shapes(page, bench, ["/runs/1/compare"])
        bench.stop()

    def comparing(self):
        """Two runs of which one thing differs, then two scenarios."""
        bench, page = self.opened(["portsmouth-compact", "bexley-plan"])
        self.run(page, bench, "portsmouth-compact", "4")
        self.show(page, bench, "/scenarios/portsmouth-compact/settings/weights-of-the-criteria")
        page.fill("[name^='v.']", "80")
        page.fill("#reason", "The board said so.")
        page.press("form.settings > button")
        page.until("document.querySelector('.again')")
        page.press(".again button")
        page.until("location.pathname === '/runs/2'")
        page.until("document.querySelector('#take-h')", 120)
        self.show(page, bench, "/compare?a=run:1&b=run:2")
        assert "1 input differs" in page.evaluate("document.body.innerText")
        self.look(page, "compare-runs")
        self.show(page, bench, "/compare?a=scenario:portsmouth-compact&b=scenario:bexley-plan")
        self.look(page, "compare-scenarios")
        bench.stop()

    def mending(self):
        """A scenario that is wrong: each problem under its line; mended in the file, it can be run; a copy is made."""
        bench, page = self.opened(["portsmouth-compact"])
        path = os.path.join(bench.folder, "portsmouth-compact", "scenario.yaml")
        right = open(path, encoding="utf-8").read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(right.replace("first-year: ", "first-yeer: ", 1))
        self.show(page, bench, "/scenarios/portsmouth-compact")
        assert page.evaluate("document.querySelectorAll('.problem mark').length") > 0, "no line is shown"
        self.look(page, "problems")
        with open(path, "w", encoding="utf-8") as file:
            file.write(right)
        self.show(page, bench, "/scenarios/portsmouth-compact")
        page.fill("#name", "my-case")
        page.press("form[action$=copy] button")
        page.until("location.pathname === '/scenarios/my-case'")
        assert "No problem was found" in page.evaluate("document.body.innerText")
        bench.stop()

    def keyboard(self):
        """Skip link, then the form, with the keyboard alone."""
        bench, page = self.opened(["portsmouth-compact"])
        page.key("Tab", 9)
        assert page.evaluate("document.activeElement.className") == "skip", "the first stop is not the skip link"
        self.show(page, bench, "/scenarios/portsmouth-compact")
        page.fill("#futures", "many")
        page.send("Input.dispatchKeyEvent", type="keyDown", key="Enter", windowsVirtualKeyCode=13, text="\r")
        page.until("document.querySelector('.errors')")
        self.look(page, "form-error")
        bench.stop()

    def without_script(self):
        """The same by forms alone: a run finishes, weights are shown, a vote is worked out, a setting is changed."""
        bench, page = self.opened(["portsmouth-compact"])
        page.send("Emulation.setScriptExecutionDisabled", value=True)
        self.run(page, bench, "portsmouth-compact", "4")
        self.show(page, bench, "/runs/1/weights")
        page.press("#weights button")
        page.until("location.search.includes('w.')")
        self.show(page, bench, "/vote")
        page.fill("#quorum", "2")
        page.press("form[data-live] > button")
        page.until("location.search.includes('quorum=2')")
        assert "At one meeting" in page.evaluate("document.body.innerText")
        bench.stop()

    def workshop(self):
        """A facilitator and two members, three browsers at once: two rounds, then the weights are frozen."""
        bench, page = self.opened(["portsmouth-compact"])
        self.run(page, bench, "portsmouth-compact", "4")
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
        """A commissioner pressed, then a unit, which answers without a new page; then all maps under constraints."""
        bench, page = self.opened(["essex-ewmhs", "surrey"])
        self.show(page, bench, "/scenarios/essex-ewmhs/map")
        self.look(page, "map")
        page.press(".chip")
        page.until("!document.querySelector('.here').hidden")
        page.evaluate("[...document.querySelectorAll('.here')].pop().click()")
        page.until("document.querySelectorAll('.unit .chips').length > 1")
        self.look(page, "map-moved")
        self.show(page, bench, "/scenarios/surrey/maps?go=1&touch=yes&least=2&most=3&runs=yes")
        assert "377 keep what is asked" in page.evaluate("document.body.innerText")
        self.look(page, "all-maps")
        bench.stop()

    def voting(self):
        """A rule of a scenario taken up; votes, quorum and denominator typed; who can stop it follows at once."""
        bench, page = self.opened(["essex-ewmhs"])
        self.show(page, bench, "/scenarios/essex-ewmhs/votes")
        self.look(page, "rules")
        page.press("a[href^='/vote?']")
        page.until("location.pathname === '/vote'")
        self.look(page, "vote-rule")
        self.show(page, bench, "/vote")
        page.fill("#quota", "99%")
        page.until("document.querySelector('#answer').innerText.includes('100 of 100')")
        page.fill("#quota", "50%")
        page.fill("#there", "50")
        page.fill("#quorum", "3")
        # All three must come: an eighth of meetings, of which North with another carries.
        page.until("document.querySelector('#answer').innerText.includes('too few come to decide anything in 87.5%')")
        self.look(page, "vote")
        self.shapes(page, bench, ["/vote"])
        bench.stop()

    def figures_of(self, page, bench, path, count=40):
        """From asking for a page to its last byte, in milliseconds: the median and the 95th percentile."""
        times = page.evaluate(
            "(async () => { const times = []; for (let i = 0; i < %d; i++) { const s = performance.now();"
            " const r = await fetch(%s); await r.text(); times.push(performance.now() - s); } return times; })()"
            % (count, json.dumps(path)))
        times.sort()
        return [round(times[count // 2], 1), round(times[count * 95 // 100], 1)]

    def measuring(self):
        """Not one of the ten: how long pages and weights take with Essex, fifty pages at once, memory."""
        bench, page = self.opened(["essex-ewmhs"])
        memory = lambda: int(re.search(r"VmRSS:\s+(\d+)", open("/proc/%d/status" % bench.process.pid).read()).group(1)) // 1024
        name = "/scenarios/essex-ewmhs"
        self.figures["memory before any run, MB"] = memory()
        start = time.monotonic()
        self.run(page, bench, "essex-ewmhs", os.environ.get("FUTURES", "64"))
        self.figures["run and report, s"] = round(time.monotonic() - start, 1)
        self.figures["memory after it, MB"] = memory()
        for path in ("/", name, name + "/change", name + "/settings/the-model-demand", name + "/map", "/vote", "/runs/1",
                     "/runs/1/weights", "/runs/1/sections/belief", "/archive"):
            self.figures[path + ", ms (median, 95%)"] = self.figures_of(page, bench, path)
        self.show(page, bench, "/runs/1/weights")
        self.weigh(page)
        others = []
        start = time.monotonic()
        cookies = page.send("Network.getAllCookies")["cookies"]
        for _ in range(50):
            other = self.browser.page()
            other.send("Network.setCookie", name=cookies[0]["name"], value=cookies[0]["value"], url=bench.base, httpOnly=True)
            other.send("Page.navigate", url=bench.base + "/runs/1/weights")
            others.append(other)
        for other in others:
            other.until("document.querySelector('#weights')", 60)
        self.figures["fifty pages open, s"] = round(time.monotonic() - start, 1)
        self.figures["with fifty open: /runs/1/weights, ms (median, 95%)"] = self.figures_of(page, bench, "/runs/1/weights")
        page.until("document.querySelector('#weights')")
        self.weigh(page, "with fifty open: weight to order, ms (median, 95%)")
        self.figures["memory with fifty open, MB"] = memory()
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
    names = sys.argv[4:] or [
        "consultant", "director", "workshop", "board", "comparing", "drawing", "voting", "mending", "keyboard",
        "without_script"]
    failed, began = 0, time.monotonic()
    for name in names:
        start = time.monotonic()
        try:
            getattr(journeys, name)()
            print("passed: %s, %.1f s" % (name, time.monotonic() - start))
        except Exception as error:
            failed += 1
            print("FAILED: %s: %s" % (name, error))
    journeys.browser.close()
    print("%d journeys in %.1f s" % (len(names), time.monotonic() - began))
    print(json.dumps(journeys.figures))
    print("%d pages looked at by axe" % journeys.looked if journeys.axe else "axe is not here: no page was looked at by it")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
