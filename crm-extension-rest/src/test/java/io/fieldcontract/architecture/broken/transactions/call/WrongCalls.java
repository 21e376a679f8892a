package io.fieldcontract.architecture.broken.transactions.call;

import jakarta.transaction.Transactional;

@Transactional
class WrongCalls {}
