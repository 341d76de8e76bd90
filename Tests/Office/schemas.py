#!/usr/bin/env python3
"""Holds the parts of .xlsx and .docx files against the schemas of ECMA-376 (transitional).

    python3 schemas.py SCHEMAS FILE...

SCHEMAS is a folder with sml.xsd, wml.xsd, dml-chart.xsd, dml-spreadsheetDrawing.xsd, shared-documentProperties*.xsd,
opc-contentTypes.xsd and opc-relationships.xsd as the standard publishes them (part 1 and 4, "OfficeOpenXML-XMLSchema"). No
package that can be installed brings them, so that they are not here. Needs lxml. Exit status 1 where a part does not fit.
"""
import pathlib
import sys
import zipfile

from lxml import etree

BY_ROOT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "sml.xsd",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "wml.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
    "http://schemas.openxmlformats.org/package/2006/content-types": "opc-contentTypes.xsd",
    "http://schemas.openxmlformats.org/package/2006/relationships": "opc-relationships.xsd",
}
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


class Schemas:
    """The schemas of a folder, read once each; what they import is looked for beside them."""

    def __init__(self, folder):
        self.files = {path.name: path for path in pathlib.Path(folder).rglob("*.xsd")}
        self.read = {}

    def of(self, namespace):
        name = BY_ROOT.get(namespace)
        if name is None or name not in self.files:
            return None
        if name not in self.read:
            tree = etree.parse(str(self.files[name]))
            # The standard imports the attributes of XML itself without a place: xml:space is all that is used of them.
            for found in tree.iter("{http://www.w3.org/2001/XMLSchema}import"):
                if found.get("namespace") == XML_NAMESPACE:
                    found.set("schemaLocation", str(self.xml()))
            self.read[name] = etree.XMLSchema(tree)
        return self.read[name]

    def xml(self):
        path = pathlib.Path(next(iter(self.files.values()))).parent / "xml-space.xsd"
        if not path.exists():
            path.write_text(
                '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="%s">'
                '<xsd:attribute name="space" type="xsd:NCName"/><xsd:attribute name="lang" type="xsd:language"/>'
                "</xsd:schema>" % XML_NAMESPACE
            )
        return path


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    schemas = Schemas(sys.argv[1])
    wrong = fits = unknown = 0
    for file in sys.argv[2:]:
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                if not name.endswith((".xml", ".rels")):
                    continue
                tree = etree.fromstring(archive.read(name))
                schema = schemas.of(etree.QName(tree).namespace)
                if schema is None:
                    unknown += 1
                    print(f"{file}: {name}: no schema for {etree.QName(tree).namespace}", file=sys.stderr)
                elif schema.validate(tree):
                    fits += 1
                else:
                    wrong += 1
                    for error in list(schema.error_log)[:5]:
                        print(f"{file}: {name}:{error.line}: {error.message[:400]}")
    print(f"{fits} parts fit, {wrong} do not, {unknown} have no schema here")
    sys.exit(1 if wrong else 0)


main()
