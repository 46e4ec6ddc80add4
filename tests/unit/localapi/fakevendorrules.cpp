// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/localapi/fakevendorrules.h"

#include <algorithm>

namespace forecourt::tests {

FakeVendorRules::FakeVendorRules(FakeCentralSystem& central) : m_central(central) {}

FakeVendorRules::~FakeVendorRules() = default;

std::optional<Error> FakeVendorRules::refusal(const VendorRule& rule) const
{
    if (const QString field = wrongField(rule); !field.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("a field of the rule is wrong"), {field}};
    for (const VendorRule& other : rules) {
        if (other.id != rule.id && isSameCase(other, rule))
            return Error{ErrorCode::Conflict, QStringLiteral("there is a rule for these messages"), {QStringLiteral("messageId")}};
    }
    return std::nullopt;
}

QFuture<Result<VendorRuleId>> FakeVendorRules::saveRule(VendorRule rule)
{
    if (const auto error = refusal(rule))
        return readyFuture<Result<VendorRuleId>>(tl::unexpected(*error));
    lastUser = rule.user;
    rule.at = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    if (rule.id.value() == 0)
        rule.id = VendorRuleId(m_nextId++);
    rules.removeIf([&](const VendorRule& other) { return other.id == rule.id; });
    rules.insert(std::upper_bound(rules.begin(), rules.end(), rule, [](const VendorRule& a, const VendorRule& b) { return a.id < b.id; }), rule);
    publish();
    return readyFuture<Result<VendorRuleId>>(rule.id);
}

QFuture<Result<void>> FakeVendorRules::removeRule(VendorRuleId rule, QString user)
{
    if (rules.removeIf([&](const VendorRule& other) { return other.id == rule; }) == 0)
        return readyFuture<Result<void>>(failure(ErrorCode::NotFound, QStringLiteral("no such rule")));
    lastUser = user;
    publish();
    return readyFuture<Result<void>>({});
}

void FakeVendorRules::publish()
{
    ChangeBatch batch;
    batch.vendorRules = rules;
    m_central.publishBatch(batch);
}

} // namespace forecourt::tests
