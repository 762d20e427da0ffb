# exit: 1
price = 5€
