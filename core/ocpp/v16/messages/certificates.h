// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Security extension, certificates.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Deliver a signed station certificate. Source: SEC, CertificateSigned.req
struct CertificateSignedRequest
{
    QString certificateChain{};

    bool operator==(const CertificateSignedRequest&) const = default;
    static constexpr auto fields()
    {
        using T = CertificateSignedRequest;
        return std::tuple{schema::field("certificateChain", &T::certificateChain, schema::MaxLength{10000},
                                        schema::Verbatim{}, schema::Doc{"PEM, leaf first."})};
    }
};

/// Source: SEC, CertificateSigned.conf
struct CertificateSignedResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const CertificateSignedResponse&) const = default;
    static constexpr auto fields()
    {
        using T = CertificateSignedResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Source: SEC, DeleteCertificate.req
struct DeleteCertificateRequest
{
    CertificateHashData certificateHashData{};

    bool operator==(const DeleteCertificateRequest&) const = default;
    static constexpr auto fields()
    {
        using T = DeleteCertificateRequest;
        return std::tuple{
            schema::field("certificateHashData", &T::certificateHashData, schema::Doc{"The certificate."})};
    }
};

/// Source: SEC, DeleteCertificate.conf
struct DeleteCertificateResponse
{
    DeleteCertificateStatus status = DeleteCertificateStatus::Failed;

    bool operator==(const DeleteCertificateResponse&) const = default;
    static constexpr auto fields()
    {
        using T = DeleteCertificateResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Source: SEC, GetInstalledCertificateIds.req
struct GetInstalledCertificateIdsRequest
{
    CertificateUse certificateType = CertificateUse::CentralSystemRootCertificate;

    bool operator==(const GetInstalledCertificateIdsRequest&) const = default;
    static constexpr auto fields()
    {
        using T = GetInstalledCertificateIdsRequest;
        return std::tuple{schema::field("certificateType", &T::certificateType, schema::Doc{"Which roots."})};
    }
};

/// Source: SEC, GetInstalledCertificateIds.conf
struct GetInstalledCertificateIdsResponse
{
    std::optional<QList<CertificateHashData>> certificateHashData{};
    GetInstalledCertificateStatus status = GetInstalledCertificateStatus::NotFound;

    bool operator==(const GetInstalledCertificateIdsResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetInstalledCertificateIdsResponse;
        return std::tuple{schema::field("certificateHashData", &T::certificateHashData, schema::MinItems{1},
                                        schema::SkipBadItems{}, schema::Doc{"The certificates."}),
                          schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Source: SEC, InstallCertificate.req
struct InstallCertificateRequest
{
    CertificateUse certificateType = CertificateUse::CentralSystemRootCertificate;
    QString certificate{};

    bool operator==(const InstallCertificateRequest&) const = default;
    static constexpr auto fields()
    {
        using T = InstallCertificateRequest;
        return std::tuple{
            schema::field("certificateType", &T::certificateType, schema::Doc{"What it is a root of."}),
            schema::field("certificate", &T::certificate, schema::MaxLength{5500}, schema::Verbatim{},
                          schema::Doc{"PEM certificate."})};
    }
};

/// Source: SEC, InstallCertificate.conf
struct InstallCertificateResponse
{
    CertificateStatus status = CertificateStatus::Rejected;

    bool operator==(const InstallCertificateResponse&) const = default;
    static constexpr auto fields()
    {
        using T = InstallCertificateResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// A station asks for a certificate. Source: SEC, SignCertificate.req
struct SignCertificateRequest
{
    QString csr{};

    bool operator==(const SignCertificateRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SignCertificateRequest;
        return std::tuple{schema::field("csr", &T::csr, schema::MaxLength{5500}, schema::Verbatim{},
                                        schema::Doc{"PEM request."})};
    }
};

/// Source: SEC, SignCertificate.conf
struct SignCertificateResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const SignCertificateResponse&) const = default;
    static constexpr auto fields()
    {
        using T = SignCertificateResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
