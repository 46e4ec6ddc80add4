// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks which log of which chargers, of which period.
#pragma once

#include "core/domain/logjob.h"
#include "ui/dialogs/transferhintfields.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QRadioButton;

namespace forecourt::ui {

class LogPeriod;
class ProtocolChoice;
class StationChoice;

/// Show with open(); emits submitted() and stays open until accept() or fail() says how it went.
class LogDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// One of \a stations alone: the dialog does not ask for chargers. None: of all.
    LogDialog(const PageContext& context, const QList<StationId>& stations, QWidget* parent);

    /// As chosen; without the user.
    [[nodiscard]] LogRequest request() const;
    /// To be saved before it is asked for.
    [[nodiscard]] QMap<StationId, api::StationChange> hintChanges() const { return m_hints->changes(); }
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void makeKinds();
    void fillStations();
    void showProtocol();
    void submit();
    [[nodiscard]] bool knowsSecurityLog(const StationState& station) const;
    [[nodiscard]] QList<StationId> stations() const;
    [[nodiscard]] LogKind kind() const;

    PageContext m_context;
    QList<StationId> m_wished;
    QRadioButton* m_diagnostics;
    QRadioButton* m_security;
    StationChoice* m_stations = nullptr; ///< null: for one
    LogPeriod* m_period;
    ProtocolChoice* m_protocol;
    TextLabel* m_note;
    TransferHintFields* m_hints;
};

} // namespace forecourt::ui
