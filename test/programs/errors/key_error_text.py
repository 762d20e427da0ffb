# exit: 1
{}["it's"]
