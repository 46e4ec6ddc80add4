// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rules for vendors' messages as other threads see them: each call is posted to the engine's thread.
#pragma once

#include "core/api/vendordata.h"
#include "core/engine/vendorbook.h"

namespace forecourt::engine {

/// api::VendorData over the engine's thread. Thread: any. \a target lives on the engine's thread.
class VendorFacade final : public api::VendorData
{
public:
    VendorFacade(QObject& target, VendorBook& book) : m_target(target), m_book(book) {}

    [[nodiscard]] QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) override;
    [[nodiscard]] QFuture<Result<void>> removeRule(VendorRuleId rule, QString user) override;

private:
    QObject& m_target;
    VendorBook& m_book;
};

} // namespace forecourt::engine
