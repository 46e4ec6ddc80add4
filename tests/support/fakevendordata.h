// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-in for api::VendorData that acts on a FakeChangeSource.
#pragma once

#include "core/api/vendordata.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Keeps the rules and shows them in the mirror. Thread: the test's.
class FakeVendorData final : public api::VendorData
{
public:
    explicit FakeVendorData(FakeChangeSource& source) : m_source(source) {}

    std::optional<Error> failure; ///< every call fails with this while set
    QList<VendorRule> rules;

    QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) override
    {
        if (failure)
            return readyFuture<Result<VendorRuleId>>(tl::unexpected(*failure));
        if (rule.id.value() == 0)
            rule.id = VendorRuleId(++m_lastId);
        rules.removeIf([&](const VendorRule& other) { return other.id == rule.id; });
        rules.append(rule);
        publish();
        return readyFuture<Result<VendorRuleId>>(rule.id);
    }
    QFuture<Result<void>> removeRule(VendorRuleId rule, QString) override
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        rules.removeIf([&](const VendorRule& other) { return other.id == rule; });
        publish();
        return readyFuture<Result<void>>({});
    }
    void publishTraffic(const VendorTraffic& traffic)
    {
        ChangeBatch batch;
        batch.vendorTraffic = {std::make_shared<const VendorTraffic>(traffic)};
        m_source.publish(batch);
    }
    void publishLimits(const PowerLimitsRecord& limits)
    {
        ChangeBatch batch;
        batch.powerLimits = {std::make_shared<const PowerLimitsRecord>(limits)};
        m_source.publish(batch);
    }

private:
    void publish()
    {
        ChangeBatch batch;
        batch.vendorRules = rules;
        m_source.publish(batch);
    }

    FakeChangeSource& m_source;
    qint64 m_lastId = 0;
};

} // namespace forecourt::tests
