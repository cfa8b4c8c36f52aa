// TrialscapeCommand
