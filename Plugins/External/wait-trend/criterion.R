# Trend of the wait, as a plug-in of Quorate: the median slope between any two years (the Theil-Sen estimator), in weeks
# a year; 0 where there are fewer than two years. One bad year hardly moves it, unlike a least-squares line.
#
# One line of JSON in, one line out; see Sources/PluginHost/Schemas/values.*.schema.json. Base R only.

# JSON as R: {"a":[1,2]} becomes list("a"=list(1,2)), evaluated where nothing but list() is known.
read <- function(line) {
  text <- gsub('":', '"=', line, fixed = TRUE)
  text <- chartr("[]{}", "()()", text)
  text <- gsub("(", "list(", text, fixed = TRUE)
  known <- list(list = list, true = TRUE, false = FALSE, null = NA)
  eval(parse(text = text, keep.source = FALSE)[[1]], known, emptyenv())
}

trend <- function(wait) {
  years <- length(wait)
  if (years < 2) return(0)
  pairs <- combn(years, 2)
  median((wait[pairs[2, ]] - wait[pairs[1, ]]) / (pairs[2, ] - pairs[1, ]))
}

answer <- function(request) {
  head <- sprintf('{"quorate":1,"request":%d,', as.integer(request$request))
  if (request$ask == "hello") return(paste0(head, '"hello":"wait-trend"}'))
  if (request$ask != "values") return(paste0(head, '"refused":"a criterion is asked for values"}'))
  values <- vapply(request$questions, function(question) trend(unlist(question$measures$wait)), 0)
  paste0(head, '"answers":[', paste0(sprintf('{"value":%.17g}', values), collapse = ","), "]}")
}

input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  cat(answer(read(line)), "\n", sep = "")
  flush(stdout())
}
