// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pricedraft.h"

#include "ui/models/weekplan.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

/// Slots as the week plan writes them, so that drawing a week does not look like changing it.
PriceVersion normalised(PriceVersion version)
{
    version.week = WeekPlan::fromSlots(version.week).toSlots();
    for (BandException& exception : version.exceptions)
        exception.bands = WeekPlan::fromSlots(exception.bands, 1).toSlots();
    return version;
}

template<class T>
int differs(const T& a, const T& b)
{
    return a == b ? 0 : 1;
}

int ratesDiffer(const RateSet& a, const RateSet& b)
{
    return differs(a.perKwh, b.perKwh) + differs(a.perMinuteCharging, b.perMinuteCharging) + differs(a.perMinuteConnected, b.perMinuteConnected)
        + differs(a.perSession, b.perSession) + differs(a.idlePerMinute, b.idlePerMinute);
}

} // namespace

PriceDraft::PriceDraft(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

void PriceDraft::clear()
{
    m_isLoaded = false;
    m_setting = m_firstSetting = {};
    m_version = m_firstVersion = {};
    m_base.reset();
    m_unreadable.clear();
    Q_EMIT loaded();
    Q_EMIT changed();
}

/// Site time: prices begin with a day.
QDateTime PriceDraft::nextMidnight() const
{
    const QDate tomorrow = m_workspace.format().siteDate(m_workspace.now()).addDays(1);
    return tomorrow.startOfDay(m_workspace.format().zone()).toUTC();
}

void PriceDraft::load(const PriceSetting& setting, const PriceVersion& base)
{
    m_isLoaded = true;
    m_setting = setting;
    m_base = base;
    m_version = normalised(base);
    if (base.validFrom <= m_workspace.now()) {
        m_version.id = PriceVersionId(0);
        m_version.number = 0;
        m_version.validFrom = nextMidnight();
        m_version.note.clear();
    }
    m_version.price = setting.id;
    m_version.currency = setting.currency;
    m_firstSetting = m_setting;
    m_firstVersion = m_version;
    m_unreadable.clear();
    Q_EMIT loaded();
    Q_EMIT changed();
}

void PriceDraft::loadNew(const std::optional<PriceSetting>& setting, const std::optional<PriceVersion>& version)
{
    m_isLoaded = true;
    m_base.reset();
    m_setting = setting.value_or(PriceSetting{});
    m_setting.id = PriceId(0);
    m_setting.removedAt.reset();
    if (!setting)
        m_setting.currency = m_workspace.site().site().currency;
    m_version = version ? normalised(*version) : PriceVersion{};
    m_version.id = PriceVersionId(0);
    m_version.price = PriceId(0);
    m_version.number = 0;
    m_version.currency = m_setting.currency;
    m_version.validFrom = m_workspace.startOfToday();
    if (!version)
        m_version.vat = VatRate{1'900};
    m_firstSetting = m_setting;
    m_firstVersion = m_version;
    m_unreadable.clear();
    Q_EMIT loaded();
    Q_EMIT changed();
}

int PriceDraft::nextNumber() const
{
    if (isInPlace())
        return m_version.number;
    int highest = 0;
    for (const PriceVersion& version : m_workspace.site().priceBook()->versions) {
        if (version.price == m_setting.id)
            highest = std::max(highest, version.number);
    }
    return highest + 1;
}

void PriceDraft::setSetting(const PriceSetting& setting)
{
    if (setting == m_setting)
        return;
    m_setting = setting;
    m_version.currency = setting.currency;
    Q_EMIT changed();
}

void PriceDraft::setVersion(const PriceVersion& version)
{
    if (version == m_version)
        return;
    m_version = version;
    Q_EMIT changed();
}

void PriceDraft::setUnreadable(const QString& field, bool isUnreadable)
{
    const bool was = m_unreadable.contains(field);
    if (was == isUnreadable)
        return;
    if (isUnreadable)
        m_unreadable.append(field);
    else
        m_unreadable.removeAll(field);
    Q_EMIT changed();
}

int PriceDraft::changeCount() const
{
    const PriceVersion& a = m_version;
    const PriceVersion& b = m_firstVersion;
    return differs(m_setting.name, m_firstSetting.name) + differs(m_setting.currency, m_firstSetting.currency)
        + differs(m_setting.notes, m_firstSetting.notes) + ratesDiffer(a.rates, b.rates) + differs(a.validFrom, b.validFrom)
        + differs(a.idleGraceS, b.idleGraceS) + differs(a.idleMaximum, b.idleMaximum) + differs(a.minimum, b.minimum)
        + differs(a.maximum, b.maximum) + differs(a.freeEnergy, b.freeEnergy) + differs(a.freeTimeS, b.freeTimeS) + differs(a.vat, b.vat)
        + differs(a.isGross, b.isGross) + differs(a.bands, b.bands) + differs(a.week, b.week) + differs(a.exceptions, b.exceptions)
        + differs(a.stepBasis, b.stepBasis) + differs(a.stepsAdd, b.stepsAdd) + differs(a.steps, b.steps) + differs(a.groups, b.groups)
        + differs(a.note, b.note);
}

void PriceDraft::discard()
{
    m_setting = m_firstSetting;
    m_version = m_firstVersion;
    m_unreadable.clear();
    Q_EMIT loaded();
    Q_EMIT changed();
}

QList<PriceProblem> PriceDraft::problems() const
{
    const PriceBook& book = *m_workspace.site().priceBook();
    QList<PriceProblem> all = problemsOf(m_setting, book);
    if (isNewPrice()) { // its version can only be judged beside it
        PriceBook withIt = book;
        withIt.prices.append(m_setting);
        all.append(problemsOf(m_version, withIt, m_workspace.now()));
    } else {
        all.append(problemsOf(m_version, book, m_workspace.now()));
    }
    if (m_setting.currency != m_firstSetting.currency) // the version follows its setting when both are saved
        all.removeIf([](const PriceProblem& problem) { return problem.fault == PriceFault::CurrencyDiffers; });
    std::stable_partition(all.begin(), all.end(), [](const PriceProblem& problem) { return !problem.isNotice; });
    return all;
}

bool PriceDraft::hasFaults() const
{
    const QList<PriceProblem> all = problems();
    return hasUnreadable() || std::any_of(all.begin(), all.end(), [](const PriceProblem& problem) { return !problem.isNotice; });
}

api::PriceChange PriceDraft::change() const
{
    api::PriceChange change;
    if (isNewPrice() || m_setting != m_firstSetting)
        change.saved = {m_setting};
    PriceVersion version = m_version;
    version.price = isNewPrice() ? PriceId(-1) : m_setting.id;
    PriceVersion same = m_firstVersion;
    same.currency = version.currency;
    same.price = version.price;
    if (isNewPrice() || version != same || m_setting.currency != m_firstSetting.currency)
        change.savedVersions = {version};
    return change;
}

} // namespace forecourt::ui
