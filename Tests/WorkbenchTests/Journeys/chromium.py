"""Chromium driven over its devtools pipe: file descriptors 3 and 4, messages in JSON that end in a zero byte."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


def find():
    """The browser of this machine, or None."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome", "chrome"]
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


class Browser:
    """One browser with a profile of its own. Every wait has an end."""

    def __init__(self, program, wait=30):
        self.wait = wait
        self.profile = tempfile.mkdtemp(prefix="journey-")
        ours, theirs = os.pipe(), os.pipe()
        flags = ["--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--hide-scrollbars",
                 "--disable-dev-shm-usage", "--user-data-dir=" + self.profile]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")
        line = 'exec 3<&%d 4>&%d; exec "$0" "$@"' % (ours[0], theirs[1])
        self.process = subprocess.Popen(
            ["bash", "-c", line, program] + flags, pass_fds=[ours[0], theirs[1]], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(ours[0])
        os.close(theirs[1])
        self.out, self.into = ours[1], theirs[0]
        self.rest, self.count, self.events = b"", 0, []

    def close(self):
        """Ends it."""
        try:
            self.send("Browser.close")
        except Exception:
            self.process.kill()
        self.process.wait(10)
        shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, params=None, session=None):
        """Asks for something and waits for the answer."""
        self.count += 1
        number = self.count
        message = {"id": number, "method": method, "params": params or {}}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + self.wait
        while True:
            answer = self.read(end)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def read(self, end):
        """The next message, before a moment has passed."""
        while b"\0" not in self.rest:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.into], [], [], left)[0]:
                raise TimeoutError("the browser did not answer")
            part = os.read(self.into, 1 << 20)
            if not part:
                raise EOFError("the browser has gone")
            self.rest += part
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def page(self):
        """A new page, in a context of its own cookies."""
        context = self.send("Target.createBrowserContext")["browserContextId"]
        target = self.send("Target.createTarget", {"url": "about:blank", "browserContextId": context})["targetId"]
        session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        return Page(self, session, context)


class Page:
    """One page of a browser."""

    def __init__(self, browser, session, context=None):
        self.browser, self.session, self.context = browser, session, context
        for domain in ("Page", "Runtime", "Log"):
            self.send(domain + ".enable")
        self.shape(1280, 900)

    def send(self, method, **params):
        """Asks the page's own devtools."""
        return self.browser.send(method, params, self.session)

    def shape(self, width, height, dark=False, phone=False):
        """The size of the window and the colours asked for."""
        self.width = width
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.send("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def evaluate(self, text):
        """What some script gives."""
        answer = self.send("Runtime.evaluate", expression=text, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def until(self, text, seconds=30):
        """Waits until some script says yes."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.evaluate("document.readyState === 'complete' && !!(%s)" % text):
                    return
            except RuntimeError:
                pass
            time.sleep(0.03)
        raise TimeoutError("waited for " + text + " on " + str(self.evaluate("location.href")))

    def go(self, address):
        """Opens an address and waits until it is there."""
        self.send("Page.navigate", url=address)
        self.until("location.href !== 'about:blank'")

    def heading(self):
        """The page's one heading."""
        return self.evaluate("document.querySelector('h1').textContent")

    def fill(self, selector, text):
        """Types into a field as a person does: what was there is marked first."""
        self.evaluate("(() => { const f = document.querySelector(%s); f.focus(); f.select && f.select(); })()"
                      % json.dumps(selector))
        self.send("Input.insertText", text=text)

    def press(self, selector):
        """Presses a button or link."""
        self.evaluate("document.querySelector(%s).click()" % json.dumps(selector))

    def key(self, key, code=0):
        """Presses a key."""
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def picture(self, path, whole=True):
        """A picture of the page."""
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def download(self, selector, folder, name, seconds=20):
        """Presses a link to a file and waits until the file lies whole in a folder; its path."""
        self.browser.send("Browser.setDownloadBehavior", {
            "behavior": "allow", "browserContextId": self.context, "downloadPath": folder})
        self.press(selector)
        path, end = os.path.join(folder, name), time.monotonic() + seconds
        while time.monotonic() < end:
            if os.path.exists(path) and os.path.getsize(path) > 0:
                return path
            # Something must be asked, so that what the browser says is read.
            self.evaluate("0")
            time.sleep(0.05)
        raise TimeoutError(name + " did not arrive")

    def complaints(self):
        """What the browser wrote in its console: errors of script and of the content policy."""
        found = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            if event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] == "error" \
                    and "the server responded with a status of 4" not in event["params"]["entry"]["text"]:
                found.append(event["params"]["entry"]["text"])
            if event["method"] == "Runtime.exceptionThrown":
                found.append(json.dumps(event["params"]["exceptionDetails"])[:500])
        return found
