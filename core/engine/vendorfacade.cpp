// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/vendorfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

QFuture<Result<VendorRuleId>> VendorFacade::saveRule(VendorRule rule)
{
    const Pending<VendorRuleId> pending;
    QMetaObject::invokeMethod(
        &m_target, [this, pending, rule = std::move(rule)] { m_book.saveRule(rule, pending.completion()); }, Qt::AutoConnection);
    return pending.future();
}

QFuture<Result<void>> VendorFacade::removeRule(VendorRuleId rule, QString user)
{
    const Pending<void> pending;
    QMetaObject::invokeMethod(
        &m_target, [this, pending, rule, user = std::move(user)] { m_book.removeRule(rule, user, pending.completion()); }, Qt::AutoConnection);
    return pending.future();
}

} // namespace forecourt::engine
