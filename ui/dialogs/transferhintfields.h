// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is special about the addresses of files that some chargers get: user and password in them, another computer's name.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QCheckBox;
class QLineEdit;

namespace forecourt::ui {

class TextLabel;

/// Shows what is remembered of the chargers; what is entered is remembered with saveTransferHints(). Where chargers
/// differ nothing is shown, and what is left so stays as it is. Thread: GUI.
class TransferHintFields final : public QWidget
{
    Q_OBJECT

public:
    /// The fields are called \a name + "Password" and + "Address".
    TransferHintFields(const PageContext& context, const QString& name, QWidget* parent = nullptr);

    /// Whose they are; what was entered by hand stays.
    void setStations(const QList<StationId>& stations);
    /// What must be saved; empty: everything is as it is remembered.
    [[nodiscard]] QMap<StationId, api::StationChange> changes() const;
    /// What is wrong, with what to do; empty: nothing.
    [[nodiscard]] QString problem() const;

private:
    void showHints();

    PageContext m_context;
    QList<StationId> m_stations;
    bool m_isPasswordChosen = false; ///< by hand
    QString m_shownAddress;          ///< what is remembered of all of them; empty: they differ, or it is as found
    QCheckBox* m_password;
    TextLabel* m_label;
    QLineEdit* m_address;
};

/// Saves \a changes one after the other and calls \a done with the first failure, or when all are saved; never if
/// \a guard dies first. What was saved has an Undo, also where the next one failed.
void saveTransferHints(const PageContext& context, QObject* guard, QMap<StationId, api::StationChange> changes,
                       std::function<void(const Result<void>&)> done);

} // namespace forecourt::ui
