// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for whom a charge shall start.
#pragma once

#include "core/domain/chargingprofile.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class RosterBox;

/// One of several connectors that could start.
struct StartPlace
{
    EvseId evse;
    QString name; ///< "Bay 3, a car is plugged in"
};

/// Lists the tags that may charge, by person; a tag that is in no list can be typed, and is said to be new: the
/// charger would end its charge at once. A limit may be told with it. Show with open().
class StartDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a place names the connector: "Bay 3"; or the charger, where \a places are offered, the likeliest first.
    StartDialog(const ThemeManager& themes, const Workspace& workspace, const QString& place, const StationId& station,
                QWidget* parent, const QList<StartPlace>& places = {});

    /// The tag to send. Valid after chosen().
    [[nodiscard]] IdToken token() const;
    /// Which of the offered places; empty: none was offered. Valid after chosen().
    [[nodiscard]] std::optional<EvseId> evse() const;
    /// token() has to be entered among the tags first.
    [[nodiscard]] bool isNewTag() const;
    /// The limit of the session to come, in a unit that the charger takes; empty: none. Valid after chosen().
    /// Source: OCPP 1.6 §5.11, §5.16.2.
    [[nodiscard]] std::optional<ChargingProfile> profile() const;

Q_SIGNALS:
    /// The person pressed "Start charging" with a tag that fits.
    void chosen();
    /// The person wants to end what this tag's owner charges elsewhere; the dialog closes first, stopping asks by itself.
    void stopChosen(const forecourt::StationId& station, forecourt::EvseId evse);

private:
    void addPlaces(const QList<StartPlace>& places);
    void addLimit();
    void submit();
    void showWhetherNew();
    void showRunning();
    /// A running session of the chosen tag or of its owner; null: none.
    [[nodiscard]] TransactionPointer running() const;
    /// Why it cannot be this tag; empty: it can.
    [[nodiscard]] QString objection() const;
    /// What is typed as a limit in tenths of an Ampere; empty: nothing, −1: not a limit.
    [[nodiscard]] std::optional<qint64> limitTenths() const;

    const Workspace& m_workspace;
    StationId m_station;
    RosterBox* m_tags;
    QComboBox* m_places = nullptr;
    QLineEdit* m_limit;
    TextLabel* m_newTag;
    TextLabel* m_running;
    Button* m_stop;
};

} // namespace forecourt::ui
