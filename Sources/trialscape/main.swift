print("trialscape")
