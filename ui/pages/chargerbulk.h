// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator does with several chargers at once: one question, one command each, one report.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace forecourt::ui {

/// Chargers that cannot do it are left out, and the question says which and why. Thread: GUI.
class ChargerBulk final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    ChargerBulk(const PageContext& context, QWidget* parent);

    void restart(const QList<StationId>& stations);
    void setAvailability(const QList<StationId>& stations, Availability to);
    void readConfiguration(const QList<StationId>& stations);
    void askForStates(const QList<StationId>& stations);
    /// Asks for the area and gives it to all; with Undo.
    void setArea(const QList<StationId>& stations);
    /// With Undo.
    void archive(const QList<StationId>& stations);

    /// Why none of them can do \a action (an OCPP name); empty where at least one can.
    [[nodiscard]] QString reason(const QList<StationId>& stations, const QString& action) const;

private:
    struct Tally;

    /// Splits \a stations into those that can and a sentence about the rest.
    [[nodiscard]] QList<StationId> able(const QList<StationId>& stations, const QString& action, QString* leftOut) const;
    /// \a question: for a number of chargers.
    void confirmAndSend(const std::function<QString(int)>& question, const QString& effect, const QString& verb, const QString& what,
                        const QList<StationId>& stations, const QString& action, const CommandParameters& parameters);
    void send(const QList<StationId>& stations, const CommandParameters& parameters, const QString& what);
    void count(const std::shared_ptr<Tally>& tally, const StationId& station, const Result<CommandRecord>& result);
    void saveAreas(const QHash<StationId, QString>& areas);
    [[nodiscard]] QString drivers(const QList<StationId>& stations) const;

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
