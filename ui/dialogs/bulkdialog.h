// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One command for many chargers or sessions: who can, in which order, each result, and again for those that failed.
#pragma once

#include "core/api/bulkrun.h"
#include "ui/dialogs/commandeditors.h"
#include "ui/format/commandcatalog.h"
#include "ui/models/bulkmodel.h"
#include "ui/pages/pagecontext.h"

#include <QPointer>

#include <memory>

class QComboBox;

namespace forecourt::ui {

class RecordTable;

/// What is asked of many.
struct BulkRequest
{
    CommandKind kind;
    QList<api::BulkGoal> goals;
    std::optional<CommandParameters> fixed{}; ///< empty: a person fills in the form; not used for sessions and lists
    QString title{};                          ///< empty: the command's
    QString text{};                           ///< empty: the command's explanation
    QString verb{};                           ///< empty: the command's title
};

/// Closing it while it runs leaves it running. Show with open(). Thread: GUI.
class BulkDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The run belongs to \a owner, so that it outlives the dialog.
    BulkDialog(const PageContext& context, const BulkRequest& request, QObject* owner, QWidget* parent);
    ~BulkDialog() override;

    /// Whether \a action can be asked of many chargers.
    [[nodiscard]] static bool isPossible(const QString& action);

Q_SIGNALS:
    /// It begins; connect to its finished().
    void started(forecourt::api::BulkRun* run);

private:
    void makeFields();
    void makeTable();
    void makeOrder();
    void makeButtons(const QString& verb);
    /// Says of each charger whether it takes what is chosen in the form.
    void propose();
    [[nodiscard]] BulkModel::WhyNot whyNot() const;
    [[nodiscard]] bool isOfLists() const;
    [[nodiscard]] bool isOfSessions() const;
    void submit();
    void submitForm();
    void startCommand(const CommandParameters& parameters);
    void start(const api::BulkSender& sender);
    void follow();

    PageContext m_context;
    BulkRequest m_request;
    QObject* m_owner;
    QList<api::BulkGoal> m_able;
    BulkModel m_model;
    std::unique_ptr<CommandEditors> m_editors;
    RecordTable* m_table = nullptr;
    QComboBox* m_order = nullptr;
    TextLabel* m_summary;
    Button* m_stop = nullptr;
    Button* m_retry = nullptr;
    QPointer<api::BulkRun> m_run;
};

} // namespace forecourt::ui
