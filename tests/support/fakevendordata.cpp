// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakevendordata.h"

#include "core/base/async.h"

namespace forecourt::tests {

FakeVendorData::FakeVendorData(FakeChangeSource& source)
    : m_source(source)
{
}

FakeVendorData::~FakeVendorData() = default;

QFuture<Result<VendorRuleId>> FakeVendorData::saveRule(VendorRule rule)
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

QFuture<Result<void>> FakeVendorData::removeRule(VendorRuleId rule, QString)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    rules.removeIf([&](const VendorRule& other) { return other.id == rule; });
    publish();
    return readyFuture<Result<void>>({});
}

void FakeVendorData::publishTraffic(const VendorTraffic& traffic)
{
    ChangeBatch batch;
    batch.vendorTraffic = {std::make_shared<const VendorTraffic>(traffic)};
    m_source.publish(batch);
}

void FakeVendorData::publishLimits(const PowerLimitsRecord& limits)
{
    ChangeBatch batch;
    batch.powerLimits = {std::make_shared<const PowerLimitsRecord>(limits)};
    m_source.publish(batch);
}

void FakeVendorData::publish()
{
    ChangeBatch batch;
    batch.vendorRules = rules;
    m_source.publish(batch);
}

} // namespace forecourt::tests
