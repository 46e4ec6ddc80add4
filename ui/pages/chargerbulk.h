// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator does with several chargers or sessions at once: one question, one command each, one report.
#pragma once

#include "ui/dialogs/bulkdialog.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>

class QMenu;
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
    /// A remote stop of each.
    void stop(const QList<TransactionRecord>& sessions);
    /// Fills \a menu with every command that can be asked of many.
    void fillMenu(QMenu& menu, const QList<StationId>& stations);
    /// Asks for the area and gives it to all; with Undo.
    void setArea(const QList<StationId>& stations);
    /// With Undo.
    void archive(const QList<StationId>& stations);

    /// Why none of them can do \a action (an OCPP name); empty where at least one can.
    [[nodiscard]] QString reason(const QList<StationId>& stations, const QString& action) const;

private:
    void archiveNow(const QList<StationId>& stations);
    /// Splits \a stations into those that can and a sentence about the rest.
    [[nodiscard]] QList<StationId> able(const QList<StationId>& stations, const QString& action, QString* leftOut) const;
    /// \a question: for a number of chargers.
    void confirmAndSend(const std::function<QString(int)>& question, const QString& effect, const QString& verb, const QString& what,
                        const QList<StationId>& stations, const QString& action, const CommandParameters& parameters);
    void send(const QList<StationId>& stations, const CommandParameters& parameters, const QString& what);
    void openDialog(const BulkRequest& request, const QString& what);
    void report(const api::BulkPlan& plan, const QString& what);
    void saveAreas(const QHash<StationId, QString>& areas);
    [[nodiscard]] QString drivers(const QList<StationId>& stations) const;

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
