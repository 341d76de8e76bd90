import QuorateCommand

await Quorate.start()
