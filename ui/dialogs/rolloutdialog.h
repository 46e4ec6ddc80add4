// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings a firmware file to one charger or many: which file, which chargers, when and how.
#pragma once

#include "core/domain/firmwarejob.h"
#include "ui/dialogs/transferhintfields.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt::ui {

class ProtocolChoice;
class StationChoice;

/// What is known when the dialog opens.
struct RolloutWish
{
    std::optional<FirmwareFileId> file;
    QList<StationId> stations; ///< ticked at first; one alone: the assistant does not ask for chargers
};

/// Three pages, at the end what will happen in words. Show with open(); emits submitted() and stays open until accept()
/// or fail() says how it went.
class RolloutDialog final : public FormDialog
{
    Q_OBJECT

public:
    RolloutDialog(const PageContext& context, const RolloutWish& wish, QWidget* parent);

    /// As chosen; without the user.
    [[nodiscard]] RolloutRequest request() const;
    /// To be saved before it is asked for.
    [[nodiscard]] QMap<StationId, api::StationChange> hintChanges() const { return m_hints->changes(); }
    void fail(const Error& error);
    /// "Next"; on the last page it submits.
    void accept() override;
    /// The request is under way: closes.
    void finish() { FormDialog::accept(); }

protected:
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    void submitted();
    /// The library has no file, or not the right one.
    void addFileWanted();

private:
    QWidget* makeFilePage();
    QWidget* makeStationPage();
    void makeWhen(QVBoxLayout& column);
    QWidget* makePlanPage();
    void followPlan();
    QWidget* makeField(const QString& label, QWidget* field, const char* name);
    void fillFiles();
    void fillStations();
    void showFile();
    void showPlan();
    void showPage(int page);
    void goBack();
    void submit();
    [[nodiscard]] QString pageProblem() const;
    [[nodiscard]] bool isForOne() const { return m_wish.stations.size() == 1; }
    [[nodiscard]] std::optional<FirmwareFile> file() const;
    [[nodiscard]] QList<StationId> stations() const;
    [[nodiscard]] RolloutPlan plan() const;

    PageContext m_context;
    RolloutWish m_wish;
    bool m_isTouched = false; ///< somebody ticked chargers
    QStackedWidget* m_pages;
    Button* m_back;
    QComboBox* m_file;
    TextLabel* m_fileFacts;
    Button* m_add;
    StationChoice* m_stations;
    QComboBox* m_when;
    QDateTimeEdit* m_at;
    QWidget* m_atRow;
    QCheckBox* m_idle;
    QSpinBox* m_atOnce;
    QCheckBox* m_stop;
    QCheckBox* m_current;
    ProtocolChoice* m_protocol;
    TextLabel* m_protocolNote;
    TransferHintFields* m_hints;
    QComboBox* m_method;
    TextLabel* m_summary;
};

} // namespace forecourt::ui
