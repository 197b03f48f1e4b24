# R's sna on one graph, for bench/peers/open-peer.ts: Rscript sna-peer.R FOLDER
# As graph-peer.py; the only work is «brokerage», with the number of mediated pairs as value.
suppressMessages(library(sna))
folder <- commandArgs(TRUE)[1]
label <- scan(file.path(folder, "labels.csv"), quiet = TRUE)
ties <- as.matrix(read.csv(file.path(folder, "ties.csv"), header = FALSE))[, 1:2] + 1
graph <- matrix(0, length(label), length(label))
graph[ties] <- 1
graph[ties[, 2:1]] <- 1
cat(paste("sna", packageVersion("sna")), "\n", sep = "")
flush(stdout())
input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  if (line != "brokerage") {
    cat("null\n")
  } else {
    used <- system.time(found <- brokerage(graph, label))
    ms <- 1000 * (used[["user.self"]] + used[["sys.self"]])
    cat(sprintf('{"ms": %.3f, "value": %.0f}\n', ms, sum(found$raw.nli[, "t"]) / 2))
  }
  flush(stdout())
}
