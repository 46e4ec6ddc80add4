// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Any action with a payload of one's own: for technicians.
#pragma once

#include "core/api/messageexplainer.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace forecourt::ui {

class JsonView;

/// The payload is checked against the standard while it is typed. What does not fit is sent only if a person says so.
/// The history names such calls. Show with open(). Thread: GUI.
class ExpertDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a context must have an explainer.
    ExpertDialog(const PageContext& context, const StationState& station, QWidget* parent);

private:
    void makeFields();
    void takeTemplate();
    void check();
    void submit(bool isForced);
    void refuse(const Error& error);
    void askLastRoot();
    void tell(const CommandRecord& command);
    [[nodiscard]] QString whyNot() const;

    PageContext m_context;
    StationId m_station;
    QComboBox* m_action;
    QPlainTextEdit* m_payload;
    TextLabel* m_verdict;
    QCheckBox* m_force;
    TextLabel* m_state;
    JsonView* m_response;
    QString m_template;           ///< as it was put in
    bool m_isJson = false;
    bool m_hasFindings = false;
    bool m_isWaiting = false;
    std::optional<CommandId> m_command;
};

} // namespace forecourt::ui
