// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/clauses.h"

namespace forecourt::tests {

void addClauses(const std::vector<Clause>& clauses)
{
    QTest::addColumn<quintptr>("check");
    for (const Clause& clause : clauses)
        QTest::newRow(clause.name) << reinterpret_cast<quintptr>(clause.check);
}

void runClause()
{
    QFETCH(quintptr, check);
    reinterpret_cast<void (*)()>(check)();
}

} // namespace forecourt::tests
