import TrialscapeCommand

Entry.run(TrialscapeCommand.self)
