// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Offers to pin the key of a meter that a test charge of a check brought along.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "core/signedvalues/signaturecheck.h"
#include "ui/pages/pagecontext.h"

#include <QMap>
#include <QWidget>

namespace forecourt::ui {

class Banner;
class Button;

/// Hidden as long as there is nothing to say. A key that is pinned already is never replaced from here. Thread: GUI.
class MeterKeyOffer final : public QWidget
{
    Q_OBJECT

public:
    /// \a check outlives this.
    MeterKeyOffer(const PageContext& context, const commissioning::GuidedCheck& check, QWidget* parent = nullptr);

private:
    void look();
    void take(int evse, const QList<MeterSample>& samples);
    void refresh();
    void pin();
    [[nodiscard]] const PinnedMeterKey* pinnedOf(int evse) const;

    PageContext m_context;
    const commissioning::GuidedCheck& m_check;
    Banner* m_banner;
    Button* m_pin;
    StationPointer m_station;                     ///< as it is now
    QDateTime m_startedAt;                        ///< of the check that was looked at
    qsizetype m_done = -1;                        ///< steps of it that were done then
    int m_generation = 0;                         ///< answers about an earlier check are dropped
    QMap<int, signedvalues::MeterKey> m_carried;  ///< by EVSE
    int m_offered = 0;                            ///< the EVSE the banner is about; 0: none
};

} // namespace forecourt::ui
