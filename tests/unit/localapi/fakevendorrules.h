// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rules for vendors' messages in memory, with the documented errors.
#pragma once

#include "core/api/vendordata.h"
#include "tests/unit/localapi/fakecentralsystem.h"

namespace forecourt::tests {

/// Every change is published as a batch of the central system at once. Thread: the test's.
class FakeVendorRules final : public api::VendorData
{
public:
    explicit FakeVendorRules(FakeCentralSystem& central);
    ~FakeVendorRules() override;

    QList<VendorRule> rules; ///< in order of id
    QString lastUser;        ///< who made the last change

    QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) override;
    QFuture<Result<void>> removeRule(VendorRuleId rule, QString user) override;

private:
    [[nodiscard]] std::optional<Error> refusal(const VendorRule& rule) const;
    void publish();

    FakeCentralSystem& m_central;
    qint64 m_nextId = 1;
};

} // namespace forecourt::tests
