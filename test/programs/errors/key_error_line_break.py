# exit: 1
{}['one\ntwo']
