// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/meterkeyoffer.h"

#include "core/base/async.h"
#include "core/signedvalues/carriedvalue.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/meterkeyundo.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

MeterKeyOffer::MeterKeyOffer(const PageContext& context, const commissioning::GuidedCheck& check, QWidget* parent)
    : QWidget(parent), m_context(context), m_check(check), m_banner(new Banner(context.themes, Banner::Kind::Info)),
      m_pin(new Button(context.themes, tr("Pin this key")))
{
    setObjectName(QStringLiteral("meterKeyOffer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->addWidget(m_banner);
    m_banner->setObjectName(QStringLiteral("meterKeyBanner"));
    m_pin->setObjectName(QStringLiteral("meterKeyPin"));
    m_banner->addAction(m_pin);
    connect(m_pin, &Button::triggered, this, &MeterKeyOffer::pin);
    connect(&check, &commissioning::GuidedCheck::changed, this, &MeterKeyOffer::look);
    connect(&context.site(), &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (m_check.isActive() && station->record.id == m_check.record().station)
            refresh();
    });
    hide();
}

/// Whenever one more step is done: what its charge brought is stored by then.
void MeterKeyOffer::look()
{
    if (!m_check.isActive() || m_check.record().startedAt != m_startedAt) {
        ++m_generation;
        m_carried.clear();
        m_done = -1;
        m_startedAt = m_check.isActive() ? m_check.record().startedAt : QDateTime();
        refresh();
    }
    if (!m_check.isActive())
        return;
    const auto& steps = m_check.record().steps;
    const qsizetype done = std::count_if(steps.begin(), steps.end(), [](const CheckStep& step) { return step.isDone(); });
    if (done == m_done)
        return;
    m_done = done;
    for (const CheckStep& step : steps) {
        if (!step.isDone() || !step.session || !step.evse || m_carried.contains(step.evse->value()))
            continue;
        whenFinished(m_context.history.samples(*step.session), this,
                     [this, evse = step.evse->value(), generation = m_generation](const Result<QList<MeterSample>>& samples) {
                         if (samples && generation == m_generation) // where they cannot be read, the check says so itself
                             take(evse, *samples);
                     });
    }
}

void MeterKeyOffer::take(int evse, const QList<MeterSample>& samples)
{
    for (const MeterSample& sample : samples) {
        if (m_carried.contains(evse))
            return;
        if (sample.signedData.isEmpty())
            continue;
        if (const auto key = signedvalues::carriedValue(sample.signedData).key)
            m_carried.insert(evse, *key);
    }
    refresh();
}

const PinnedMeterKey* MeterKeyOffer::pinnedOf(int evse) const
{
    if (!m_station)
        return nullptr;
    const auto pinned = m_station->record.meterKeys.constFind(evse);
    return pinned == m_station->record.meterKeys.cend() ? nullptr : &*pinned;
}

void MeterKeyOffer::refresh()
{
    m_station = m_check.isActive() ? m_context.site().station(m_check.record().station) : StationPointer();
    m_offered = 0;
    for (auto it = m_carried.cbegin(); m_station && it != m_carried.cend() && m_offered == 0; ++it) {
        const PinnedMeterKey* pinned = pinnedOf(it.key());
        if (!pinned || pinned->der != it->der)
            m_offered = it.key();
    }
    setVisible(m_offered > 0);
    if (m_offered == 0)
        return;
    const QString place = placeName(m_context.site(), m_check.record().station, EvseId(m_offered));
    const QString fingerprint = m_carried.value(m_offered).fingerprint;
    const bool isOther = pinnedOf(m_offered) != nullptr;
    m_banner->setKind(isOther ? Banner::Kind::Warning : Banner::Kind::Info);
    m_pin->setVisible(!isOther);
    if (isOther)
        //: %1 a long number in hex. What the button is called stands in the dialog of signed values.
        m_banner->setMessage(place, tr("The meter signs its values with another key than the pinned one: %1. If the meter was exchanged, replace the "
                                       "key at the test charge, under Signed values.").arg(fingerprint));
    else
        //: %1 a long number in hex.
        m_banner->setMessage(place, tr("The meter signs its values and sent its public key. Compare this number with what its maker says, then pin the "
                                       "key, so that later values are checked with it: %1").arg(fingerprint));
}

void MeterKeyOffer::pin()
{
    if (m_offered == 0 || pinnedOf(m_offered))
        return;
    PinnedMeterKey key;
    key.der = m_carried.value(m_offered).der;
    key.pinnedBy = m_context.userName;
    api::StationChange change;
    change.meterKeys.insert(m_offered, key);
    m_pin->block(tr("Working"));
    const MeterKeyChange made{m_check.record().station, EvseId(m_offered), {}, key};
    whenFinished(m_context.administration.saveStation(made.station, change), this, [this, made](const Result<api::SaveOutcome>& saved) {
        m_pin->unblock();
        if (saved)
            offerMeterKeyUndo(m_context, this, made, tr("The key of the meter is pinned"));
        else
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        refresh();
    });
}

} // namespace forecourt::ui
