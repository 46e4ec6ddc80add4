// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions of a period by another price: to look at, or to charge them so.
#pragma once

#include "ui/models/repricedmodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QProgressBar;

namespace forecourt::ui {

class RecordTable;
class TotalsRow;

/// With a draft it only shows; without one it prices again by the assignments of today, after a look at what that changes and with
/// a reason. Show with open(). Thread: GUI.
class RepriceDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// What it is about.
    struct Wish
    {
        std::optional<PriceVersion> draft;  ///< simulate by it
        QString title;                      ///< of the draft
        QList<TransactionKey> transactions; ///< only these; empty: those of the period
        std::optional<PriceId> price;       ///< only those priced by it
        bool onlyUnpriced = false;
    };

    RepriceDialog(const PageContext& context, const Wish& wish, QWidget* parent);
    ~RepriceDialog() override;

private:
    void makePeriod();
    void makeTable();
    void makeButtons();
    void usePreset();
    void look();
    void showPreview(const Result<api::RepricePreview>& preview);
    void showTotals(const api::RepriceTotals& totals);
    void apply();
    void copy() const;
    [[nodiscard]] api::RepriceScope scope() const;

    PageContext m_context;
    Wish m_wish;
    RepricedModel m_model;
    QFuture<Result<api::RepricePreview>> m_future;
    int m_generation = 0;
    QString m_fingerprint;
    QComboBox* m_preset = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
    QProgressBar* m_progress;
    Button* m_stop;
    RecordTable* m_table;
    TotalsRow* m_totals;
    QLineEdit* m_reason = nullptr;
};

} // namespace forecourt::ui
