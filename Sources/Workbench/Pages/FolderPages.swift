import Diagnostics
import Hummingbird
import Renderers

/// A scenario's folder taken away, copied under another name, or brought in as a ZIP file.
struct FolderPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/scenarios/:id/folder.zip") { _, visit in
      guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
      return Answer.download(try desk.shelf.zipped(place), name: place.key + ".zip")
    }
    router.post("/scenarios/:id/copy") { _, visit in
      guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
      return Answer.goTo("/scenarios/\(try desk.shelf.copy(place, as: visit.form.text("name") ?? ""))")
    }
    router.post("/scenarios") { _, visit in
      guard let bytes = visit.form.file("folder"), !bytes.isEmpty else {
        throw Problem("no file was chosen", remedy: "choose a ZIP file of a scenario's folder")
      }
      return Answer.goTo("/scenarios/\(try desk.shelf.unpack(bytes, as: visit.form.text("name") ?? ""))")
    }
  }

  /// The form that brings a scenario in.
  static func upload(_ session: Session?) -> HTMLText {
    """
    <section aria-labelledby="upload-h"><h2 id="upload-h">Bring a scenario</h2>
    <details><summary>From a ZIP file of its folder</summary>
    <form method="post" action="/scenarios" enctype="multipart/form-data">\(Field.token(session))\
    \(Field.line("name", "Name of its folder here", hint: "Letters and digits, such as my-case."))\
    \(Field.line("folder", "ZIP file", hint: "Up to 10 MB, with a scenario.yaml and its tables.", type: "file", extra: " accept=\".zip\""))\
    <button>Bring it</button></form></details></section>

    """
  }

  /// The form that copies a scenario, and its folder to take away.
  static func take(_ place: ScenarioShelf.Place, _ session: Session?) -> HTMLText {
    """
    <section aria-labelledby="folder-h"><h2 id="folder-h">The scenario's folder</h2>
    <p><a href="/scenarios/\(place.key)/folder.zip">Take it away as a ZIP file</a></p>
    <form method="post" action="/scenarios/\(place.key)/copy">\(Field.token(session))\
    \(Field.line("name", "Copy it under another name", hint: "Letters and digits, such as my-case."))\
    <button class="second">Copy</button></form></section>

    """
  }
}
