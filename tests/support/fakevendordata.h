// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-in for api::VendorData that acts on a FakeChangeSource.
#pragma once

#include "core/api/vendordata.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Keeps the rules and shows them in the mirror; shows counts and limits too. Thread: the test's.
class FakeVendorData final : public api::VendorData
{
public:
    explicit FakeVendorData(FakeChangeSource& source);
    ~FakeVendorData() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<VendorRule> rules;

    QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) override;
    QFuture<Result<void>> removeRule(VendorRuleId rule, QString user) override;
    void publishTraffic(const VendorTraffic& traffic);
    void publishLimits(const PowerLimitsRecord& limits);

private:
    void publish();

    FakeChangeSource& m_source;
    qint64 m_lastId = 0;
};

} // namespace forecourt::tests
