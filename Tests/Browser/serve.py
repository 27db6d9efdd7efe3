#!/usr/bin/env python3
"""Edits a spec 200 times, well and badly, while `folio serve` shows it in headless Chromium and others ask for all they can.

usage: serve.py FOLIO [EDITS]

Exit status 1 and the first thing that is wrong, or 0 and what was measured: no page is stale or of two runs, scroll position and
player stay where they are, memory and descriptors do not grow.
"""
import atexit, hashlib, http.client, json, os, pathlib, re, signal, statistics, subprocess, sys, tempfile, threading, time
from selenium.webdriver.common.by import By
from look import browser

FOLIO = pathlib.Path(sys.argv[1]).resolve()
EDITS = int(sys.argv[2]) if len(sys.argv) > 2 else 200
SPEC = """folio: 1
title: Edit {edit}
cells:
  - id: words
    markdown: This is edit {edit}.
  - id: net
    graph: edges.txt
  - id: walk
    layout: {{graph: {graph}, iterations: 40, seeds: [{seed}]}}
  - id: film
    title: Film
    animation: {{layout: walk}}
  - id: losses
    title: Losses
    chart: {{layout: walk}}
"""
folder = pathlib.Path(tempfile.mkdtemp(prefix="folio-serve-"))


def fail(words): sys.exit(f"serve: {words}")


def save(text, name="spec.yaml"):
    """As editors do that never leave half a file."""
    (folder / "draft").write_text(text)
    os.rename(folder / "draft", folder / name)


def spec(edit, **fields): save(SPEC.format(**{"edit": edit, "graph": "net", "seed": 1} | fields))


def edges(edit): save("".join(f"{i} {(i + 1) % (5 + edit % 7)}\n" for i in range(5 + edit % 7)), "edges.txt")


edges(0)
spec(0)
server = subprocess.Popen([FOLIO, "serve", "spec.yaml"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
atexit.register(server.kill)
address = server.stdout.readline().strip()
host = address.split("/")[2]


def usage():
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024, len(os.listdir(f"/proc/{server.pid}/fd"))


def get(connection, path):
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.getheader("Location"), answer.read()


# Others: each page that they get has to be of one run, and so have its pictures.
mixed, requests, is_over = [], 0, False


def load():
    global requests
    connection = http.client.HTTPConnection(host, timeout=20)
    while not is_over:
        status, page, body = get(connection, "/")
        requests += 1
        if status != 302: continue
        # Of runs that are gone in the meantime there is nothing, which is not wrong.
        status, _, body = get(connection, page)
        _, _, record = get(connection, page.replace("index.html", "run.json"))
        if status != 200 or not record.startswith(b"{"): continue
        record = json.loads(record)
        title, words = re.search(rb"<h1>Edit (\d+)", body), re.search(rb"This is edit (\d+)", body)
        if title[1] != words[1] or record["title"] != f"Edit {title[1].decode()}": mixed.append((page, title, words))
        for cell in record["cells"]:
            for asset in cell["assets"]:
                status, _, body = get(connection, page.replace("index.html", asset["path"]))
                requests += 3
                if status == 200 and hashlib.sha256(body).hexdigest() != asset["sha256"]: mixed.append((page, asset["path"]))


driver = browser()
driver.set_window_size(900, 500)
driver.get(address)


def wait(what, script, within=10):
    end = time.time() + within
    while True:
        try:
            if driver.execute_script(script): return
        except Exception as error:
            if "navigat" not in str(error) and "context" not in str(error): raise
        if time.time() > end: fail(f"{what}: {driver.current_url}\n{driver.find_element(By.TAG_NAME, 'body').text[:500]}")
        time.sleep(0.005)


ready = "document.querySelector('figure.player.ready') !== null"
wait("the first run", f"return {ready}")
driver.execute_script("""
  window.isSamePage = true;
  const input = document.querySelector("figure.player input");
  input.value = 10; input.dispatchEvent(new Event("input"));
  scrollTo({ top: 150, behavior: "instant" });""")
threads = [threading.Thread(target=load, daemon=True) for _ in range(3)]
for thread in threads: thread.start()

times, early = [], None
for edit in range(1, EDITS + 1):
    kind = ["prose", "prose", "broken", "data", "seed"][edit % 5]
    if kind == "broken":
        spec(edit, graph="nte")
        wait(f"the banner of edit {edit}", "return !document.querySelector('[role=alert]').hidden"
             " && document.querySelector('[role=alert]').textContent.includes('no cell with the id `nte`')")
        wait("the old page below it", f"return document.querySelector('h1').textContent === 'Edit {edit - 1}'")
        continue
    if kind == "data": edges(edit)
    start = time.time()
    spec(edit, seed=edit // 5)
    wait(f"edit {edit}", f"return document.querySelector('h1')?.textContent === 'Edit {edit}'"
         f" && document.querySelector('main').textContent.includes('This is edit {edit}.')"
         " && document.querySelector('[role=alert]').hidden")
    if kind == "prose": times.append(time.time() - start)
    wait(f"the pictures of edit {edit}", """const run = location.pathname.split("/")[1];
      return [...document.images].every((image) => image.complete && image.naturalWidth > 0 && image.src.includes(run))""")
    wait(f"the player of edit {edit}",
         f"return {ready} && document.querySelector('figure.player input').value === '10' && Math.abs(scrollY - 150) < 2")
    if edit == EDITS // 4: early = usage()
if not driver.execute_script("return window.isSamePage"): fail("the page was loaded again instead of changed in place")
late = usage()
is_over = True
for thread in threads: thread.join(30)
if mixed: fail(f"pages of two runs: {mixed[:3]}")
problems = [entry["message"] for entry in driver.get_log("browser") if "ERR_CONNECTION" not in entry["message"]]
if problems: fail("\n".join(problems[:5]))
driver.quit()
if late[0] > early[0] * 1.3 + 8 or late[1] > early[1] + 8: fail(f"MB and descriptors grew from {early} to {late}")
server.send_signal(signal.SIGINT)
if server.wait(10) != 0: fail(f"Ctrl-C ended it with {server.returncode}")
print(f"{EDITS} edits under {requests} requests; saved to seen under load: median {1000 * statistics.median(times):.0f} ms, "
      f"largest {1000 * max(times):.0f} ms (n = {len(times)}); MB and descriptors {early} to {late}")
