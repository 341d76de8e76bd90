import Diagnostics

/// Why a name means no bundle that can be run, or more than one.
public enum BundleFault: Error, Hashable, Sendable {
  /// A letter was given where there is no shortlist.
  case letterWithoutShortlist(String)
  /// A letter stands beyond a shortlist of so many.
  case letterBeyond(String, count: Int)
  /// A part of the name is no option of the scenario; the whole name, where it has several parts.
  case unknown(NotFound, whole: String?)
  /// No bundle has these choices together.
  case none([String])
  /// The bundle is ruled out, for these reasons.
  case ruledOut(String, reasons: [String])
  /// So many bundles have the choices, of which these are the first.
  case several(String, first: [String], count: Int)
}
