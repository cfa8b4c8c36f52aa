import TrialscapeCommand

Entry.run(ReportCommand.self)
