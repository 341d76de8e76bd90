// An option's file imports OptionKit alone: problems and uncertain numbers belong to what an option is.
@_exported import Diagnostics
@_exported import Uncertainty
