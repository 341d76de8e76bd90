import Workbench

await Workbench.start()
